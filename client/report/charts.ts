import { BarChart, GraphChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { Place, Report, ReportActor } from '../../server/protocol';

use([BarChart, GraphChart, ScatterChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

type Open = (place: Place) => void;

const charts: EChartsType[] = [];
/** Colours of VS Code's own charts, which every theme sets, and what stands for them where one does not. */
const COLOURS = [
  ['--vscode-charts-blue', '#3794ff'],
  ['--vscode-charts-orange', '#d18616'],
  ['--vscode-charts-red', '#f14c4c'],
  ['--vscode-charts-green', '#89d185'],
] as const;

function theme(): { text: string; line: string; background: string; font: string; colours: string[] } {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    text: read('--vscode-foreground', '#888'),
    line: read('--vscode-panel-border', '#8884'),
    background: read('--vscode-editorHoverWidget-background', '#fff'),
    font: read('--vscode-font-family', 'sans-serif'),
    colours: COLOURS.map(([name, otherwise]) => read(name, otherwise)),
  };
}

/** Draws again when the colour theme or the width changes. */
export function redrawWith(draw: () => void): void {
  new MutationObserver(() => {
    for (const chart of charts.splice(0)) chart.dispose();
    draw();
  }).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  window.onresize = () => {
    for (const chart of charts) chart.resize();
  };
}

function start(element: HTMLElement, height: number, option: (look: ReturnType<typeof theme>) => object): EChartsType {
  element.style.height = `${height}px`;
  const chart = init(element);
  charts.push(chart);
  const look = theme();
  chart.setOption({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    color: look.colours,
    textStyle: { color: look.text, fontFamily: look.font },
    tooltip: {
      backgroundColor: look.background,
      borderColor: look.line,
      textStyle: { color: look.text },
      renderMode: 'richText',
    },
    ...option(look),
  });
  return chart;
}

/** One row a thing with a name; several series are stacked. A click opens the row's place. */
export function drawBars<T extends { readonly name: string; readonly place: Place }>(
  element: HTMLElement,
  rows: readonly T[],
  series: readonly { readonly name: string; readonly value: (row: T) => number }[],
  open: Open,
): void {
  const chart = start(element, 60 + rows.length * 26, ({ text, line }) => ({
    grid: { left: 200, right: 24, top: series.length > 1 ? 36 : 8, bottom: 28 },
    ...(series.length > 1 ? { legend: { textStyle: { color: text } } } : {}),
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: line } }, axisLabel: { color: text } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: { color: text, width: 180, overflow: 'truncate' },
    },
    series: series.map(({ name, value }) => ({ name, type: 'bar', stack: 'all', data: rows.map(value) })),
  }));
  chart.on('click', ({ dataIndex }) => open((rows[dataIndex] as T).place));
}

/** Dates along a time axis. A click opens the place. */
export function drawTimeline(element: HTMLElement, dates: Report['timeline'], open: Open): void {
  const perDay = new Map<string, number>();
  const points = dates.map(({ value, text, place }) => {
    const level = perDay.get(value) ?? 0;
    perDay.set(value, level + 1);
    return { value: [instant(value), level], name: `${value}: ${text}`, place };
  });
  const chart = start(element, 180, ({ text, line }) => ({
    grid: { left: 24, right: 24, top: 16, bottom: 32 },
    xAxis: { type: 'time', axisLabel: { color: text }, splitLine: { show: true, lineStyle: { color: line } } },
    yAxis: { type: 'value', show: false, min: -1 },
    series: [{ type: 'scatter', symbolSize: 12, data: points, tooltip: { formatter: '{b}' } }],
  }));
  chart.on('click', ({ dataIndex }) => open((points[dataIndex] as (typeof points)[number]).place));
}

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The beginning of what a TIMEX3 value names, in milliseconds since 1970, UTC. */
function instant(value: string): number {
  const [year = '', part = '01', day = '01'] = value.split('T')[0]?.split('-') ?? [];
  const number = Number(part.replace(/\D/g, ''));
  if (part.startsWith('W')) return Date.UTC(Number(year), 0, 1 + (number - 1) * 7);
  const starts: Readonly<Record<string, number>> = { Q: (number - 1) * 3 + 1, H: (number - 1) * 6 + 1 };
  const month = SEASONS[part] ?? starts[part.charAt(0)] ?? number;
  return Date.UTC(Number(year), month - 1, Number(day));
}

/** Actors that stand in one sentence, joined. A click on an actor opens its first mention. */
export function drawNetwork(
  element: HTMLElement,
  actors: readonly ReportActor[],
  links: Report['links'],
  open: Open,
): void {
  const types = ['person', 'organisation', 'place'];
  const joined = new Set(links.flatMap(({ from, to }) => [from, to]));
  const nodes = actors.filter(({ id }) => joined.has(id));
  const chart = start(element, 420, ({ text }) => ({
    series: [
      {
        type: 'graph',
        layout: 'force',
        roam: false,
        force: { repulsion: 160, edgeLength: 90 },
        categories: types.map((name) => ({ name })),
        label: { show: true, color: text, position: 'right' },
        data: nodes.map(({ id, name, type, mentions }) => ({
          id: String(id),
          name,
          category: types.indexOf(type),
          symbolSize: 8 + 4 * Math.sqrt(mentions),
        })),
        links: links.map(({ from, to, count }) => ({
          source: String(from),
          target: String(to),
          lineStyle: { width: Math.min(6, count), opacity: 0.5 },
        })),
      },
    ],
  }));
  chart.on('click', ({ dataType, dataIndex }) => {
    if (dataType === 'node') open((nodes[dataIndex] as ReportActor).place);
  });
}
