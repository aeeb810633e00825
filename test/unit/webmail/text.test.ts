import { describe, expect, it } from 'vitest';
import { domText, domTextRuns, htmlText } from '../../../lib/webmail/text';
import { page } from './dom';

describe('domText', () => {
  it('puts blocks and breaks on lines of their own', () => {
    expect(domText(page('<div>a</div><div>b<br>c</div>d').body)).toBe('a\nb\nc\nd');
  });
  it('separates table cells', () => {
    expect(domText(page('<table><tr><td>a</td><td>b</td></tr></table>').body)).toBe('a\tb\t\n');
  });
  it('shows where a link leads when its text hides it', () => {
    expect(domText(page('<a href="https://x.example/?ssn=1">here</a>').body)).toContain(
      'https://x.example/?ssn=1',
    );
  });
  it('reads what attributes say, at the end of the line', () => {
    const html =
      '<p>see <img alt="Her number is 536"> and <b title="a tip">123</b>-45-6789</p>' +
      '<a href="mailto:bob@x.example?subject=Hi&amp;body=Her%20SSN%20is%20536">Bob</a>';
    const { text, runs } = domTextRuns(page(html).body);
    expect(text).toBe(
      'see  and 123-45-6789 \u2063Her number is 536 a tip\u2063 \nBob \u2063bob@x.example Hi Her SSN is 536\u2063 ',
    );
    for (const run of runs) expect(text.slice(run.start, run.end)).toBe(run.node.nodeValue);
  });
  it('says nothing twice, and nothing of the editor itself', () => {
    const html =
      '<div title="Message Body"><a href="mailto:bob@x.example" title="bob@x.example">bob@x.example</a></div>';
    expect(domText(page(html).querySelector('div') as Node)).toBe('bob@x.example');
    expect(domText(page('<img alt="x" title="x"><img alt="">').body)).toBe(' \u2063x\u2063 ');
    expect(domText(page('<a href="mailto:%E0%A4%A">a</a>').body)).toBe('a \u2063à¤%A\u2063 ');
  });
  it('reads what is not drawn, behind the line', () => {
    expect(domText(page('<style>p{}</style><script>1</script>ok').body)).toBe('ok \u20631\u2063 ');
  });
  it('drops the white space that a program puts between blocks, and no other', () => {
    expect(domText(page('<p>a</p>\n<p>b</p>').body)).toBe(domText(page('<p>a</p><p>b</p>').body));
    expect(domText(page('<b>a</b>\n<b>b</b>').body)).toBe('a\nb');
  });
  it('joins inline elements, so that a value split by markup is found', () => {
    expect(domText(page('<p>123-<b>45</b>-6789</p>').body).trim()).toBe('123-45-6789');
  });
  it('knows the node behind each offset', () => {
    const { text, runs } = domTextRuns(page('<p>ab<b>cd</b></p>').body);
    for (const run of runs) expect(text.slice(run.start, run.end)).toBe(run.node.nodeValue);
  });
  it('survives a hundred thousand nested elements', () => {
    const document = page('');
    let inner: Element = document.createElement('div');
    inner.textContent = 'deep';
    for (let i = 0; i < 100_000; i++) {
      const outer = document.createElement('span');
      outer.title = 'tip';
      outer.append(inner);
      inner = outer;
    }
    expect(domText(inner)).toContain('deep');
  });
  it('reads malformed HTML', () => {
    expect(htmlText('<div><b>a</div>b</i><p')).toContain('a');
  });
});
