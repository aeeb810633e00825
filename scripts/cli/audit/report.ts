/** `draftguard audit report`: a page for people. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { identitiesFrom } from '../audit-file';
import { openedReport } from './convert';
import { ReportPage } from './ReportPage';

const CSS = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
main { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .25rem .75rem; text-align: start; border-block-end: 1px solid #79747e; }
td:last-child { font-variant-numeric: tabular-nums; }
.whole { color: light-dark(#146c2e, #7fd99a); } .broken { color: light-dark(#b3261e, #f2b8b5); }
.chart { margin: 1rem 0; } .chart svg { width: 100%; height: auto; } .chart text { fill: currentColor; }
.chart rect { stroke: canvas; stroke-width: 1.5px; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
.swatch { display: inline-block; width: .75rem; height: .75rem; margin-inline-end: .375rem; }
.verdict-allow { fill: #79747e; background: #79747e; } .verdict-log { fill: #5b8def; background: #5b8def; }
.verdict-hint { fill: #2a9d8f; background: #2a9d8f; } .verdict-warn { fill: #e9a23b; background: #e9a23b; }
.verdict-justify { fill: #d1603d; background: #d1603d; } .verdict-block { fill: light-dark(#8f1d2c, #f2748a); background: light-dark(#8f1d2c, #f2748a); }
@media print { main { margin: 0; } }
`;

export async function report(file: string, { identity }: { identity?: string }): Promise<void> {
  const { report, tally } = await openedReport(file, await identitiesFrom(identity));
  const page = createElement(ReportPage, { file, made: Date.now(), report, tally, css: CSS });
  process.stdout.write(`<!doctype html>\n${renderToStaticMarkup(page)}\n`);
  if (!report.ok) process.exitCode = 2;
}
