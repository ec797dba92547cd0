import type { Place, Report } from '../../server/protocol';
import { drawBars, drawNetwork, drawTimeline, redrawWith } from './charts';
import type { PageMessage, ReportMessage, Words } from './messages';

declare function acquireVsCodeApi(): { postMessage(message: PageMessage): void };

const vscode = acquireVsCodeApi();
const open = (place: Place) => vscode.postMessage({ type: 'open', place });

window.addEventListener('message', ({ data }: MessageEvent<ReportMessage>) => {
  const draw = () => show(data.report, data.words);
  draw();
  redrawWith(draw);
});
vscode.postMessage({ type: 'ready' });

function show({ title, timeline, actors, links, sections }: Report, words: Words): void {
  const main = document.body;
  main.replaceChildren(element('h1', title));
  const quoted = actors.filter(({ quotes }) => quotes > 0).sort((a, b) => b.quotes - a.quotes);
  section(main, words.timeline, timeline.length, words, (chart) => drawTimeline(chart, timeline, open), [
    ...timeline.map(({ value, text, place }) => ({ label: `${value}: ${text}`, place })),
  ]);
  section(
    main,
    words.actors,
    actors.length,
    words,
    (chart) =>
      drawBars(chart, actors.slice(0, 15), [{ name: words.mentions, value: ({ mentions }) => mentions }], open),
    actors.map(({ name, mentions, place }) => ({ label: `${name}: ${mentions}`, place })),
  );
  section(
    main,
    words.quoted,
    quoted.length,
    words,
    (chart) => drawBars(chart, quoted.slice(0, 15), [{ name: words.quotes, value: ({ quotes }) => quotes }], open),
    quoted.map(({ name, quotes, place }) => ({ label: `${name}: ${quotes}`, place })),
  );
  section(main, words.network, links.length, words, (chart) => drawNetwork(chart, actors, links, open), [
    ...links.map(({ from, to, count }) => {
      const [first, second] = [from, to].map((id) => actors.find((actor) => actor.id === id));
      return { label: `${first?.name} – ${second?.name}: ${count}`, place: first?.place as Place };
    }),
  ]);
  section(
    main,
    words.sourcing,
    sections.length,
    words,
    (chart) =>
      drawBars(
        chart,
        sections.map(({ title: name, ...rest }) => ({ name, ...rest })),
        [
          { name: words.sourced, value: ({ sourced }) => sourced },
          { name: words.anonymous, value: ({ anonymous }) => anonymous },
          { name: words.unsourced, value: ({ unsourced }) => unsourced },
        ],
        open,
      ),
    sections.map(({ title: name, sourced, anonymous, unsourced, place }) => ({
      label: `${name}: ${words.sourced} ${sourced}, ${words.anonymous} ${anonymous}, ${words.unsourced} ${unsourced}`,
      place,
    })),
  );
}

/** A heading, a chart, and the same figures as a list of buttons, for the keyboard and for screen readers. */
function section(
  parent: HTMLElement,
  title: string,
  size: number,
  words: Words,
  draw: (chart: HTMLElement) => void,
  entries: readonly { readonly label: string; readonly place: Place }[],
): void {
  const region = document.createElement('section');
  const heading = element('h2', title);
  region.append(heading);
  parent.append(region);
  if (size === 0) {
    region.append(element('p', words.nothing));
    return;
  }
  const chart = document.createElement('div');
  chart.className = 'chart';
  chart.setAttribute('aria-hidden', 'true');
  const details = document.createElement('details');
  const list = document.createElement('ul');
  for (const { label, place } of entries) {
    const item = document.createElement('li');
    const button = element('button', label);
    button.addEventListener('click', () => open(place));
    item.append(button);
    list.append(item);
  }
  details.append(element('summary', `${title} (${entries.length})`), list);
  region.append(chart, details);
  draw(chart);
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
