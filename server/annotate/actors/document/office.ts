import { fold } from './fold';

/** The part of an office's lemma that related languages share, by which `president` and `presidente` are one office. */
export function officeStem(office: string): string {
  return fold(office).slice(0, 6);
}

/** Whether two lemmas name one office, be they of one language or of related ones. */
export function isSameOffice(one: string, other: string): boolean {
  return officeStem(one) === officeStem(other);
}
