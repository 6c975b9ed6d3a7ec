/** Words that carry little by themselves. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its they them their there he she his her we our you your who which what " +
    "and or but as if so than then too also is are was were be been being has have had do does did will would " +
    "can could may might should of to in on at by for from with into onto about between through over under up out"
  ).split(" "),
);

/** Words that turn what follows them round, or take from it. */
export const TURNING_WORDS: ReadonlySet<string> = new Set(
  "not no never nothing none nobody neither nor without hardly rarely seldom little limited some few too only".split(
    " ",
  ),
);
