import type { Span } from '../annotate/annotations';
import type { Article, Block } from '../annotate/article/article';

/** A section of an article: its heading, and everything down to the next heading. */
export interface Section extends Span {
  /** The heading; the headline for the first section; null for a text that begins without one. */
  readonly heading: Block | null;
}

/** The sections in text order; the first one is what the headline opens. Front matter belongs to none. */
export function sectionsOf({ blocks }: Article): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'metadata') continue;
    const opens = block.kind === 'heading' || block.kind === 'headline';
    const last = sections.at(-1);
    if (!last || opens) sections.push({ start: block.start, end: block.end, heading: opens ? block : null });
    else sections[sections.length - 1] = { ...last, end: block.end };
  }
  return sections;
}

/** A heading's words without the marks that Markdown puts before them. */
export function headingText(heading: Block): string {
  return heading.paragraph.text.replace(/^#{1,6}\s+/, '').trim();
}
