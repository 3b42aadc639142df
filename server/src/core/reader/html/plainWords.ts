/** The words of a text without its tags, while they are put together: where in the text each unit of them stands. */
import type { Places, Range } from '../../model';
import { placeAt } from '../../places';

export interface Plain {
  readonly plain: string;
  /** Where the units of {@link plain} stand in the text. */
  readonly places: Places;
  /** A stretch of {@link plain} in the text: from its first character to its last, all of an entity included. */
  readonly rangeOf: (at: Range) => Range;
}

export interface PlainWords {
  /** @param length of the tag or the entity that stands for the units; none for words of the text. */
  readonly put: (units: string, start: number, length?: number) => void;
  readonly done: () => Plain;
}

export function plainWords(): PlainWords {
  let plain = '';
  const starts: number[] = [];
  const shifts: number[] = [];
  /** Where tags and entities end that stand for a unit, by where they start. */
  const ends = new Map<number, number>();

  const put = (units: string, start: number, length = 0) => {
    if (units === '') return;
    const shift = start - plain.length;
    if (shifts.at(-1) !== shift) {
      starts.push(plain.length);
      shifts.push(shift);
    }
    if (length > 0) for (let at = start; at < start + units.length; at++) ends.set(at, start + length);
    plain += units;
  };

  const done = () => {
    const places = starts.length > 0 ? { starts, shifts } : { starts: [0], shifts: [0] };
    const endOf = (unit: number) => {
      const at = placeAt(places, unit);
      return ends.get(at) ?? at + 1;
    };
    const rangeOf = ({ start, end }: Range): Range => {
      if (start < end) return { start: placeAt(places, start), end: endOf(end - 1) };
      const at = start > 0 ? endOf(start - 1) : 0;
      return { start: at, end: at };
    };
    return { plain, places, rangeOf };
  };

  return { put, done };
}
