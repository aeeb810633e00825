/** Issue 21.2, second round: wrappings in which a value was there and was not read. */
import { describe, expect, it } from 'vitest';
import { cssText } from '../../../lib/webmail/css-text';
import { domText, htmlText } from '../../../lib/webmail/text';
import { page } from './dom';

const SSN = '536-48-2917';
const read = (html: string) => domText(page(html).body);

describe('21.2 wrappings', () => {
  const PLACES: Record<string, [string, string]> = {
    'letters of a style sheet by number': ['<style>p::after{content:"\\35 36-48-\\32 917"}</style>', SSN],
    'strings side by side': ['<style>p::after{content:"536-" "48" \'-2917\'}</style>', SSN],
    'a comment about fonts': ['<style>/* font: Project Aurora */</style>', 'Project Aurora'],
    'a comment behind a font': [
      '<p style="font-family: Arial /* Project Aurora */; color: red">x</p>',
      'Project Aurora',
    ],
    'a string with a quote in it': [
      '<style>p::after{content:"a\\"Project Aurora"}</style>',
      'Project Aurora',
    ],
    'a colour that is none': ['<style>p::after{content:"No #53648291"}</style>', '#53648291'],
    'an import': ['<style>@import "https://x.example/?q=Project%20Aurora";</style>', 'Project%20Aurora'],
    'an address with a sign that stands for nothing': [
      '<a href="https://x.example/?a=100%&q=Project%20Aurora">x</a>',
      'Project Aurora',
    ],
    'an address, twice': ['<a href="https://x.example/?q=Project%2520Aurora">x</a>', 'Project Aurora'],
    'an address, with plus': ['<a href="https://x.example/?q=Project+Aurora">x</a>', 'Project Aurora'],
    'the bytes of a picture that are text': [`<img src="data:image/png;base64,${btoa(`SSN ${SSN}`)}">`, SSN],
    'a picture without base64': [`<img src="data:image/png,SSN ${SSN}">`, SSN],
    'base64 with blanks in it': [
      `<a href="data:text/plain; base64,${btoa(`SSN ${SSN}`).replace(/(.{4})/g, '$1%20')}">x</a>`,
      SSN,
    ],
    'UTF-16': [
      `<a href="data:text/plain;base64,${btoa([...SSN].map((one) => `${one}\0`).join(''))}">x</a>`,
      SSN,
    ],
    'the id of a part': [`<img src="cid:SSN ${SSN}">`, SSN],
    'an address of bytes that is none': [`<img src="blob:SSN ${SSN}">`, SSN],
    'what looks like a format': [`<meta name="x" content="ssn=${SSN}, a=1">`, SSN],
    'a name space': ['<p xmlns:x="http://www.w3.org/ProjectAurora/536482917">x</p>', '536482917'],
    'an attribute without quotes': ['<img alt=Project Aurora>', 'Project aurora'],
    'the name of an attribute': [`<p x${SSN}>x</p>`, SSN],
    'an address taken for a tag': ['Bob <bob@outside.example>', 'bob@outside.example'],
    'a name taken for a tag': ['<Project Aurora>x', 'project aurora'],
    'entities in a comment': ['<!--[if mso]>536&#45;48&#45;2917 Project&nbsp;Aurora<![endif]-->', SSN],
    'a page in a page in a page': [
      `<iframe srcdoc="&lt;iframe srcdoc='&amp;lt;b&amp;gt;536-&amp;lt;/b&amp;gt;48-2917'&gt;&lt;/iframe&gt;"></iframe>`,
      SSN,
    ],
    'tags where a browser knows none': ['<noembed><b>536-</b>48-2917</noembed>', SSN],
    'a script': [`<script>{"a":"\\u0035\\x336-48-2917"}</script>`, SSN],
    'a template in a template': [`<template><template><p title="${SSN}"></p></template></template>`, SSN],
    'a key in a class': ['<p class="AKIAIOSFODNN7EXAMPLE">x</p>', 'AKIAIOSFODNN7EXAMPLE'],
    'the tag at the end': [`<p>x</p title="SSN ${SSN}">`, SSN],
    'a page of frames': [`<html><frameset><frame></frameset>SSN ${SSN}</html>`, SSN],
  };
  for (const [what, [html, said]] of Object.entries(PLACES))
    it(what, () => {
      expect(htmlText(html).toLowerCase()).toContain(said.toLowerCase());
    });

  it('what says nothing is still left out', () => {
    expect(
      cssText(
        'a{font-family:"Segoe UI",Arial;color:rgb(12, 34, 56);background:url(cid:image001.png@01DA.AB)}',
      ),
    ).toBe('');
    expect(
      cssText(
        '@font-face{font-family:"Open Sans"} @media only screen and (max-width:600px){.a[class="b"]{width:100%!important}}',
      ),
    ).toBe('b');
    expect(
      read(
        '<img src="cid:ii_lx2k3j4k5@mail" alt="" hidden><p class="gmail-m_-8069139461480183163MsoNormal">a</p>',
      ),
    ).toBe('a\n');
    expect(read('<o:p></o:p><v:shape id="_x0000_i1025"></v:shape><center>a</center>')).toBe('a\n');
  });
});
