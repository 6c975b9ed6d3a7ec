/** A problem of giving things to people: each thing to one person, or to nobody. */
export interface Assigning {
  readonly things: number;
  readonly people: number;
  /** Cost of a thing with a person; undefined where that may not be. */
  readonly cost: (thing: number, person: number) => number | undefined;
  /** Cost of the so-manieth thing of a person, from 1: never less than of the one before. */
  readonly load: (person: number, count: number) => number;
  readonly most: (person: number) => number;
  /** Cost of a thing that nobody has. */
  readonly unplaced: number;
}

/**
 * Who has what, by thing, so that all costs together are least; undefined where nobody has it. It is a flow of least cost, by
 * successive shortest paths (Ahuja, Magnanti and Orlin, Network Flows, 9.7): one thing after the other comes in, along the
 * chain of hand-overs that costs least. The same problem has the same answer.
 */
export function assign({
  things,
  people,
  cost,
  load,
  most,
  unplaced,
}: Assigning): readonly (number | undefined)[] {
  const nobody = people;
  const holder: number[] = [];
  const counts = Array.from({ length: people + 1 }, () => 0);
  const table = Array.from({ length: things }, (_, thing) => [
    ...Array.from({ length: people }, (_unused, person) => cost(thing, person) ?? Infinity),
    unplaced,
  ]);
  const at = (thing: number, person: number) => table[thing]?.[person] ?? Infinity;

  for (let thing = 0; thing < things; thing += 1) {
    // By person: the least that it costs until they have one thing more than before, and from whom it comes.
    const least = Array.from({ length: people + 1 }, (_, person) => at(thing, person));
    const from = Array.from(
      { length: people + 1 },
      (): { person: number; thing: number } | undefined => undefined,
    );
    const handOver = cheapestHandOvers(people, holder, at);
    for (let changed = true; changed;) {
      changed = false;
      for (let giver = 0; giver <= people; giver += 1)
        for (let taker = 0; taker <= people; taker += 1) {
          const hand = handOver[giver]?.[taker];
          const total = (least[giver] ?? Infinity) + (hand?.cost ?? Infinity);
          if (!hand || !(total < (least[taker] ?? Infinity))) continue;
          least[taker] = total;
          from[taker] = { person: giver, thing: hand.thing };
          changed = true;
        }
    }
    let [end, best] = [nobody, least[nobody] ?? Infinity];
    for (let person = 0; person < people; person += 1) {
      const count = (counts[person] ?? 0) + 1;
      const total = count > most(person) ? Infinity : (least[person] ?? Infinity) + load(person, count);
      if (total < best) [end, best] = [person, total];
    }
    counts[end] = (counts[end] ?? 0) + 1;
    for (let step = from[end]; step; step = from[end]) {
      holder[step.thing] = end;
      end = step.person;
    }
    holder[thing] = end;
  }
  return holder.map((person) => (person === nobody ? undefined : person));
}

interface HandOver {
  readonly cost: number;
  readonly thing: number;
}

/** For each two people the thing that the one has and that costs least to give to the other. */
function cheapestHandOvers(
  people: number,
  holder: readonly number[],
  at: (thing: number, person: number) => number,
): readonly (readonly (HandOver | undefined)[])[] {
  const found = Array.from({ length: people + 1 }, () =>
    Array.from({ length: people + 1 }, (): HandOver | undefined => undefined),
  );
  for (const [thing, giver] of holder.entries())
    for (let taker = 0; taker <= people; taker += 1) {
      const more = at(thing, taker) - at(thing, giver);
      const row = found[giver];
      if (taker !== giver && row && more < (row[taker]?.cost ?? Infinity)) row[taker] = { cost: more, thing };
    }
  return found;
}
