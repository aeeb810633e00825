/** Issue 21.2: in HTML that leaves everything is read, but for a short list of what only says how a mail looks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssText } from '../../../lib/webmail/css-text';
import { domText, htmlText } from '../../../lib/webmail/text';
import { page } from './dom';

const CANARY = 'Canary 536-48-2917';
const read = (html: string) => domText(page(html).body);

describe('21.2 what is not drawn', () => {
  for (const attribute of [
    'value',
    'label',
    'placeholder',
    'alt',
    'title',
    'summary',
    'data-x',
    'onclick',
    'content',
    'cite',
    'srcdoc',
    'abbr',
    'xmlns:x',
    'background',
  ])
    it(`reads the attribute ${attribute}`, () => {
      expect(read(`<p ${attribute}="${CANARY}">x</p>`)).toContain(CANARY);
    });
  it('undoes what hides a value in an attribute', () => {
    expect(read(`<p srcdoc="&lt;b&gt;536-&lt;/b&gt;48-2917">x</p>`)).toContain('536-48-2917');
    expect(read(`<img src="https://x.example/?q=Canary%20536-48-2917">`)).toContain(CANARY);
    expect(read(`<img src="data:image/svg+xml;base64,${btoa(`<svg>${CANARY}</svg>`)}">`)).toContain(CANARY);
    expect(read(`<!--[if mso]><b>Canary</b> 536-<i>48</i>-2917<![endif]-->`)).toContain(CANARY);
  });
  it('says nothing of how a mail looks', () => {
    const look =
      '<table class="MsoNormal m_-8069139461480183163x" width="100%" cellpadding="0" style="font-family: &quot;Segoe UI&quot;, Arial; ' +
      'color: rgb(12, 34, 56); margin: 0cm 0cm 8pt; background: #123456" align="center" dir="ltr" lang="en-GB"><tr><td>a</td></tr></table>';
    expect(read(look)).toBe('a\t\n');
    expect(
      read(
        '<img src="cid:image001.png@01DA.ABCD" width="16" height="16"><img src="data:image/png;base64,AAAA">',
      ),
    ).toBe('');
    expect(
      htmlText(
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office"><head>' +
          '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
          '<style>P {margin-top:0;margin-bottom:0;} @media (max-width: 600px) { .a > td { padding: 0 !important } }</style></head><body>a</body></html>',
      ).trim(),
    ).not.toMatch(/urn:|text\/html|margin|device/);
  });
  it('reads presentational attributes that say more', () => {
    expect(read(`<p class="${CANARY}">x</p>`)).toContain(CANARY);
    expect(read(`<p width="5364 8291 7000">x</p>`)).toContain('5364 8291');
    expect(read(`<p id="bob@outside.example">x</p>`)).toContain('bob@outside.example');
  });
  it('reads of a style sheet what no browser draws by', () => {
    expect(cssText(`p::after { content: "${CANARY}" } /* ${CANARY} note */`)).toContain(`${CANARY} note`);
    expect(cssText(`:root { --x: Project Aurora }`)).toContain('Project Aurora');
    expect(cssText(`a { background: url(https://x.example/?q=${encodeURIComponent(CANARY)}) }`)).toContain(
      CANARY,
    );
    expect(
      cssText('a:hover { color: #ff0000; font: 12px/1.5 "Helvetica Neue", Arial; width: calc(100% - 20px) }'),
    ).toBe('');
  });

  it('a canary in any attribute of any name, comment or undrawn element is read', () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,11}$/);
    const places = fc.oneof(
      name.map((one) => `<p ${one}="${CANARY} in it">x</p>`),
      name.map((one) => `<x-${one}>${CANARY} in it</x-${one}>`),
      fc.constantFrom(
        `<!--${CANARY} in it-->`,
        `<style>/* ${CANARY} in it */</style>`,
        `<script>var a = "${CANARY} in it"</script>`,
        `<template><i>${CANARY} in it</i></template>`,
        `<noscript>${CANARY} in it</noscript>`,
        `<select><option value="${CANARY} in it"></select>`,
        `<object><param value="${CANARY} in it"></object>`,
        `<svg><desc>${CANARY} in it</desc></svg>`,
        `<iframe srcdoc="${CANARY} in it"></iframe>`,
      ),
    );
    fc.assert(
      fc.property(places, (html) => {
        expect(read(`<div>a ${html} b</div>`)).toContain(CANARY);
      }),
      { numRuns: 500 },
    );
  });
});
