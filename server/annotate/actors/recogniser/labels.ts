import type { ActorType } from '../../annotations';

/** What the recogniser tells apart: finer than the actor types, since finer labels are easier to learn. */
export const CLASSES = ['PER', 'ORG', 'GPE', 'GPE!', 'LOC', 'DATE'] as const;
export type NameClass = (typeof CLASSES)[number];

/** 0 is outside; class `c` begins with label 1 + 2c and goes on with 2 + 2c. */
export const LABEL_COUNT = 1 + 2 * CLASSES.length;
export const OUTSIDE = 0;

/** Weights of one bucket stand side by side; a power of two, so that a row starts at `bucket << ROW_SHIFT`. */
export const ROW_SHIFT = 4;

/** The label that begins a class. */
export function beginning(nameClass: number): number {
  return 1 + 2 * nameClass;
}

/** The class of a label other than outside. */
export function classOf(label: number): number {
  return (label - 1) >> 1;
}

/** Whether a label goes on with the name of the token before. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** Whether `label` may follow `previous`; `previous` is outside at a sentence's start. */
export function mayFollow(previous: number, label: number): boolean {
  return !isInside(label) || previous === label || previous === label - 1;
}

/** The actor type of each class; null for the helper class that is no actor. */
export const TYPE_OF_CLASS: readonly (ActorType | null)[] = ['person', 'organisation', 'place', 'place', 'place', null];

/** The class of a place that acts for its government. */
export const METONYM_CLASS = CLASSES.indexOf('GPE!');
