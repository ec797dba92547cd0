import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Sentence } from '../../../server/annotate/annotations';
import type { Finding } from '../../../server/checks/check';
import { type AcceptedClaim, acceptClaim } from '../../../server/workspace/acceptance';
import { emptyProject, type Project, parseProject, withAcceptedClaim } from '../../../server/workspace/project';
import { isWanted, projectFindings } from '../../../server/workspace/projectFindings';

const schema = JSON.parse(readFileSync('schemas/fonte.schema.json', 'utf8'));
const isValid = new Ajv().compile(schema);

/** A text of one sentence a full stop, every sentence an unsourced claim of high severity. */
function article(text: string) {
  const sentences = [...text.matchAll(/\p{Lu}[^.<]*\./gu)].map(
    (match): Sentence => ({
      start: match.index,
      end: match.index + match[0].length,
      language: 'it',
      status: 'unsourced',
      severity: 'high',
      reasons: ['figure'],
      source: null,
    }),
  );
  return { text, annotations: { sentences } };
}

/** The words of the findings that a project lets through. */
function shown(text: string, project: Partial<Project> = {}, finding: Partial<Finding> = {}): string[] {
  const annotated = article(text);
  const findings = annotated.annotations.sentences.map(
    ({ start, end, severity, reasons }): Finding => ({
      code: 'unsourced-claim',
      start,
      end,
      level: 'warning',
      message: '',
      severity: severity ?? 'low',
      reasons,
      ...finding,
    }),
  );
  return projectFindings(findings, annotated, { ...emptyProject, ...project }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

function accepted(text: string, claim: string): AcceptedClaim {
  const start = text.indexOf(claim);
  return acceptClaim(
    article(text),
    { start, end: start + claim.length },
    'visto sul posto',
    '2026-03-01',
  ) as AcceptedClaim;
}

describe('project file', () => {
  for (const [text, mistake] of [
    ['{"version":1}', null],
    ['{"version":1,"include":["articoli/**"],"exclude":["bozze/"],"off":["background"]}', null],
    ['{"version":1,"levels":{"high":"error","low":"off"},"minimumSeverity":"medium"}', null],
    ['{"version":1,"accepted":[{"claim":"A.","before":null,"after":"0123456789abcdef","reason":"noto"}]}', null],
    ['{"version":2}', 'version'],
    ['{}', 'version'],
    ['[]', 'object'],
    ['{"version":1,', 'JSON'],
    ['{"version":1,"includes":[]}', 'includes'],
    ['{"version":1,"minimumSeverity":"none"}', 'minimumSeverity'],
    ['{"version":1,"levels":{"high":"fatal"}}', 'levels'],
    ['{"version":1,"levels":{"grave":"error"}}', 'levels'],
    ['{"version":1,"accepted":[{"claim":"A.","before":"x","after":null,"reason":"noto"}]}', 'accepted'],
    ['{"version":1,"accepted":[{"claim":"A.","before":null,"after":null}]}', 'accepted'],
  ] as const)
    it(`${text} ${mistake ? `names ${mistake}` : 'is read'}`, () => {
      if (mistake)
        assert.throws(() => parseProject(text, 'desk/.fonte.json'), new RegExp(`desk/.fonte.json.*${mistake}`));
      else assert.equal(parseProject(text).version, 1);
      if (mistake !== 'JSON') assert.equal(isValid(JSON.parse(text)), mistake === null, 'the schema says otherwise');
    });

  it('keeps what else the file says when a claim is accepted', () => {
    const claim = accepted('Il ponte costa 3 milioni. Apre a maggio.', 'Il ponte costa 3 milioni.');
    const text = withAcceptedClaim('{"version":1,"off":["background"]}', claim);
    assert.deepEqual(parseProject(text), { ...emptyProject, off: ['background'], accepted: [claim] });
    assert.equal(withAcceptedClaim(text, claim), text);
    assert.deepEqual(parseProject(withAcceptedClaim(null, claim)).accepted, [claim]);
  });

  for (const [include, exclude, path, wanted] of [
    [[], [], 'a/pezzo.md', true],
    [['a/**'], [], 'a/pezzo.md', true],
    [['a/**'], [], 'b/pezzo.md', false],
    [[], ['bozze/'], 'bozze/pezzo.md', false],
    [['*.md'], ['a/'], 'a/pezzo.md', false],
  ] as const)
    it(`include ${include} exclude ${exclude}: ${path} ${wanted}`, () => {
      assert.equal(isWanted({ ...emptyProject, include, exclude }, path), wanted);
    });
});

describe('findings that a project lets through', () => {
  const text = 'Il ponte costa 3 milioni. Apre a maggio. Lo gestisce la Brenta Strade.';
  const claim = accepted(text, 'Apre a maggio.');
  const others = ['Il ponte costa 3 milioni.', 'Lo gestisce la Brenta Strade.'];
  for (const [name, edited, rest] of [
    ['accepted', text, others],
    ['kept when text comes above', `Titolo nuovo.\n\n${text}`, ['Titolo nuovo.', ...others]],
    ['kept when a neighbour changes', text.replace('3 milioni', '4 milioni'), ['Il ponte costa 4 milioni.', others[1]]],
    ['kept when a line is broken elsewhere', text.replace('Apre a', 'Apre\na'), others],
    ['revived when it changes', text.replace('maggio', 'giugno'), [others[0], 'Apre a giugno.', others[1]]],
    ['not meant elsewhere', 'Sarà tardi. Apre a maggio. Si vedrà.', ['Sarà tardi.', 'Apre a maggio.', 'Si vedrà.']],
  ] as const)
    it(`a claim is ${name}`, () => assert.deepEqual(shown(edited, { accepted: [claim] }), rest));

  for (const [name, ignored, rest] of [
    [
      'alone in a line silences the next',
      '<!-- fonte-ignore -->\n\nUno vince. Due perde.\nTre pareggia.',
      ['Tre pareggia.'],
    ],
    [
      'silences the sentence before it',
      'Uno vince. Due perde. <!--fonte-ignore--> Tre pareggia.',
      ['Uno vince.', 'Tre pareggia.'],
    ],
    ['at a line’s beginning silences the line', '<!-- fonte-ignore --> Uno vince.\nDue perde.', ['Due perde.']],
    ['at the end of the text silences nothing else', 'Uno vince.\n\n<!-- fonte-ignore -->', ['Uno vince.']],
    ['of another word silences nothing', 'Uno vince. <!-- fonte-ignored -->', ['Uno vince.']],
  ] as const)
    it(`a comment ${name}`, () => assert.deepEqual(shown(ignored), rest));

  for (const [name, project, finding, count] of [
    ['below the least severity are left out', { minimumSeverity: 'high' }, { severity: 'medium' }, 0],
    ['at the least severity are shown', { minimumSeverity: 'medium' }, { severity: 'medium' }, 1],
    ['of a check that is off are left out', { off: ['unsourced-claim'] }, {}, 0],
    ['whose every reason is off are left out', { off: ['figure'] }, {}, 0],
    ['with one reason left are shown', { off: ['figure'] }, { reasons: ['figure', 'event'] }, 1],
    ['whose level is off are left out', { levels: { high: 'off' } }, {}, 0],
  ] as const)
    it(`findings ${name}`, () => assert.equal(shown('Uno vince.', project, finding).length, count));

  it('take the level of their severity', () => {
    const annotated = article('Uno vince.');
    const finding: Finding = { code: 'x', start: 0, end: 10, level: 'warning', message: '', severity: 'high' };
    const [raised] = projectFindings([finding], annotated, { ...emptyProject, levels: { high: 'error' } });
    assert.equal(raised?.level, 'error');
  });

  it('are never more than there were, whatever the text', () => {
    const words = fc.constantFrom('Uno vince. ', 'Due perde.\n', '<!-- fonte-ignore -->', '\n\n', ' ');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const whole = parts.join('');
        const all = article(whole).annotations.sentences.length;
        assert.ok(shown(whole).length <= all);
        if (!whole.includes('<!--')) assert.equal(shown(whole).length, all);
      }),
    );
  });
});
