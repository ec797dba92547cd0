import assert from 'node:assert/strict';
import { findDrops, layersOf } from '../evaluation/gate';

const figures = (name: number, dates = 80) => ({ it: { actors: { 'name F1': name }, dates: { recall: dates } } });

describe('accuracy gate', () => {
  for (const [what, baseline, now, expected] of [
    ['lets a small drop pass', figures(70), figures(69.5), []],
    ['lets a gain pass', figures(70), figures(90), []],
    ['names each figure that fell', figures(70), figures(69.4, 10), ['it actors: name F1', 'it dates: recall']],
    [
      'counts a figure that is gone as a drop',
      figures(70),
      { it: { actors: { 'name F1': 70 } } },
      ['it dates: recall'],
    ],
  ] as const)
    it(what, () =>
      assert.deepEqual(
        findDrops(baseline, now).map(({ figure }) => figure),
        expected,
      ),
    );

  it('keeps the layers of a report, to a tenth', () =>
    assert.deepEqual(layersOf({ documents: 3, dates: { recall: 79.96 } }), { dates: { recall: 80 } }));
});
