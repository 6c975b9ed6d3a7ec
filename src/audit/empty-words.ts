/*
 * A short text says nothing of a child where each of its words is one that points elsewhere, says when, or only judges.
 * These are such words: kinds of them, and no list of sentences, since people vary the sentence.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What holds any sentence together. "With" is none of them: with whom is a finding. */
const JOINING = setOf(
  "a an the this that another again these those it its is are was were be been being has have had i i've it's my of in on at to for from and or by " +
    "within throughout as so very well fully clearly all any also too please can found here there which overall",
);
/** The person, and those who work for them. */
const PEOPLE = setOf(
  "child children child's childs young person person's yp yp's family sw worker auditor social manager tm",
);
const PLACES = setOf(
  "file files record records recording recordings system mosaic lcs liquidlogic eclipse case notes note item items section sections " +
    "question questions comment comments answer answers box boxes tab page q form tool audit evidence details detail info information more",
);
const POINTING = setOf(
  "see refer c/f cover covers above below earlier previous previously elsewhere already same ditto ibid idem cf per prior detailed described " +
    "outlined mentioned discussed covered addressed answered stated noted commented",
);
/** Beside a word that points elsewhere: what has been done with the text there. */
const REPEATING = setOf(
  "seen shown said written supervision repeat repeated repeats repeating copy copied pasted back",
);
/** Where everything is, said of nothing: "Case file", "Mosaic notes". */
const WHOLE_FILE = setOf("file files mosaic lcs liquidlogic eclipse notes");
/** What the box itself might say: "Enter your answer", "Some text goes here". */
const TYPING = setOf("your click tap type enter insert describe text dummy sample");
const IN_A_BOX = setOf(
  "here answer answers answered evidence impact comment comments response narrative goes go add write some box field",
);
const WRITTEN_DOWN = setOf("documented recorded evidenced evident captured noted evidence");
const HOW = setOf(
  "plenty lots lot loads some strong clear good excellent appropriately sufficient ample voice seen shown supervision",
);
const NOTHING = setOf("no none nothing nil not n/a na nope non don't doesn't isn't can't cannot couldn't");
const OF_NOTE = setOf(
  "relevant applicable apply applies does significant additional further else add report comment comments note really time " +
    "present longer required needed say make other action actions recommendation recommendations agreed know whatsoever more section question item",
);
const WRONG = setOf(
  "concern concerns issue issues problem problems worry worries identified noted raised significant time present",
);
const LATER = setOf(
  "later fill filled filling awaiting await awaited tbc tba draft blank placeholder finalised finalise finish return pending still completing back",
);
const TO_COME = setOf(
  "do done complete completed once spoken after meeting will come call callback reply response update updated need needs left " +
    "intentionally text yet discuss discussed add finish finished write up again have following tomorrow soon when time in",
);
const JUDGING = setOf(
  "good ok okay fine enough positive negative +ve appropriate timely compliant meets meet met standard standards requirement requirements expected " +
    "expectation expectations done completed complete achieved actioned confirmed proportionate satisfactory satisfied place date up " +
    "within timescale timescales impact outcome outcomes practice effect centred focused quality big high huge massive great significant",
);

/** How things are going, and nothing of what. */
const PROGRESS = setOf("progress progressing making made doing going works working improving");

interface Kind {
  /** At least one of these stands in it. */
  readonly sign: ReadonlySet<string>;
  /** And nothing but those, joining words, and these. */
  readonly beside: readonly ReadonlySet<string>[];
  readonly least?: number;
  readonly most: number;
}

/** "As documented on the system", "Nothing significant to add", "Come back to this later". */
const STANDING_IN: readonly Kind[] = [
  { sign: POINTING, beside: [PLACES, PEOPLE, WRITTEN_DOWN, REPEATING], most: 12 },
  { sign: WHOLE_FILE, beside: [setOf("case records system details detail info information")], most: 6 },
  { sign: TYPING, beside: [IN_A_BOX], most: 8 },
  { sign: NOTHING, beside: [OF_NOTE, PEOPLE, setOf("case audit")], least: 3, most: 9 },
  { sign: LATER, beside: [TO_COME, PLACES, PEOPLE], most: 10 },
];
/** "Well documented", "Strong evidence throughout the file", "Positive impact overall". */
const JUDGING_ONLY: readonly Kind[] = [
  { sign: WRITTEN_DOWN, beside: [HOW, PLACES, PEOPLE, setOf("practice")], most: 12 },
  {
    sign: JUDGING,
    beside: [PEOPLE, PROGRESS, setOf("yes evidence noted seen audit improved overall")],
    most: 9,
  },
  { sign: PROGRESS, beside: [PEOPLE], least: 2, most: 9 },
  { sign: NOTHING, beside: [OF_NOTE, WRONG, PEOPLE, setOf("case audit")], most: 9 },
];

const isOfKind = (words: readonly string[], { sign, beside, least = 1, most }: Kind): boolean =>
  words.length >= least &&
  words.length <= most &&
  words.some((word) => sign.has(word)) &&
  words.every(
    (word) =>
      JOINING.has(word) ||
      sign.has(word) ||
      /^\d{1,2}[a-z]?$/.test(word) ||
      beside.some((set) => set.has(word)),
  );

/** Whether each word of a text points elsewhere, says that there is nothing, or puts it off. `text` is in lower case. */
export const pointsElsewhere = (text: string): boolean => isAny(STANDING_IN, text);

/** Whether each word of a text only judges, or says that something is there. `text` is in lower case. */
export const onlyJudges = (text: string): boolean => isAny(JUDGING_ONLY, text);

function isAny(kinds: readonly Kind[], text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}'/+]+/u).filter((word) => word !== "");
  return kinds.some((kind) => isOfKind(words, kind));
}
