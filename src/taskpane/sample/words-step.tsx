import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Certificate, HandPicked } from "../../programme/certificate";
import type { Prepared } from "../../programme/certify";
import { areOfTwoPeople, pickByHand } from "../../programme/drawing-rules";
import { useOverviewStyles } from "../overview/use-overview-styles";
import type { SampleRun } from "./sample-run";
import { TextField, useFieldStyles } from "./text-field";
import { phrase } from "../../words/phrase";

interface WordsStepProps {
  readonly run: SampleRun;
  readonly prepared: Prepared;
  /** A certificate that the draw would take the place of. */
  readonly before: Certificate | undefined;
  readonly onDrawn: () => void;
}

const WHO: readonly string[] = [phrase("Lead auditor"), phrase("Head of Service")];

/** Two people give a word each, unseen by the other; cases may be picked by hand beside; then the draw. */
export function WordsStep({ run, prepared, before, onDrawn }: WordsStepProps) {
  const shared = useOverviewStyles();
  const styles = useFieldStyles();
  const [given, setGiven] = useState(WHO.map((who) => ({ who, word: "" })));
  const [picks, setPicks] = useState("");
  const [because, setBecause] = useState("");
  const [asked, setAsked] = useState(false);
  const words = given.map(({ who, word }) => ({ who: who.trim(), word: word.trim() }));
  const picked = picksIn(picks, prepared);
  const faults = {
    who: areOfTwoPeople(words) ? undefined : phrase("Two people give a word each. Say who the other is."),
    picks: picked.wrong,
    because:
      before && because.trim() === ""
        ? phrase("There is a certificate already, of {name}. Say why it is drawn anew.", {
            name: before.rule.name,
          })
        : undefined,
  };
  const lacksWord = words.some(({ word }) => word === "");
  const change = (at: number, part: Partial<(typeof given)[number]>) => {
    setGiven(given.map((each, other) => (other === at ? { ...each, ...part } : each)));
  };
  return (
    <>
      <p className={shared.text}>
        {phrase(
          "Each of two people chooses a word without knowing the other’s. Neither alone can then choose the sample. The words stand in the certificate.",
        )}
      </p>
      {given.map(({ who, word }, at) => (
        <div key={at} className={styles.fields}>
          <TextField
            label={at === 0 ? phrase("Who gives the first word") : phrase("Who gives the second word")}
            value={who}
            wrong={asked && at > 0 ? faults.who : undefined}
            onChange={(text) => {
              change(at, { who: text });
            }}
          />
          <TextField
            secret
            label={at === 0 ? phrase("First word") : phrase("Second word")}
            value={word}
            wrong={asked && word.trim() === "" ? phrase("Give a word.") : undefined}
            onChange={(text) => {
              change(at, { word: text });
            }}
          />
        </div>
      ))}
      <Field
        className={styles.wide}
        label={phrase("Cases picked by hand")}
        hint={phrase(
          "One a line, with why: K-31 = a complaint. They change nothing of the draw, and are labelled so.",
        )}
        {...(asked && faults.picks !== undefined ? { validationMessage: faults.picks } : {})}
      >
        <Textarea
          value={picks}
          onChange={(_, { value }) => {
            setPicks(value);
          }}
        />
      </Field>
      {before && (
        <TextField
          wide
          label={phrase("Why it is drawn anew")}
          hint={phrase("The new certificate names the one before.")}
          value={because}
          wrong={asked ? faults.because : undefined}
          onChange={setBecause}
        />
      )}
      <Button
        className={shared.start}
        appearance="primary"
        onClick={() => {
          setAsked(true);
          if (lacksWord || Object.values(faults).some((fault) => fault !== undefined)) {
            run.refuse(phrase("Nothing is drawn yet. Put right above what is marked."));
            return;
          }
          void run.draw({ words, handPicked: picked.found, because: because.trim() }).then((drawn) => {
            if (drawn) onDrawn();
          });
        }}
      >
        {prepared.rule.method === "full-list"
          ? phrase("Take all of them")
          : phrase("Draw {number}", { number: prepared.rule.number })}
      </Button>
    </>
  );
}

/** What is typed of cases picked by hand, or the first thing wrong with it. */
function picksIn(
  text: string,
  { list, rule: { noughtsTell } }: Prepared,
): { readonly found: readonly HandPicked[]; readonly wrong?: string } {
  const found: HandPicked[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const [, id = "", because = ""] = /^([^=]*)=(.*)$/.exec(line) ?? [];
    if (id.trim() === "" || because.trim() === "")
      return {
        found,
        wrong: phrase("“{line}” does not say a case and why. Write it as K-31 = a complaint.", {
          line: line.trim(),
        }),
      };
    const picked = pickByHand(list.rows, { id, because: because.trim(), noughtsTell });
    if (!picked)
      return {
        found,
        wrong: phrase("The case {id} is not in the list. Look at how it is written there.", {
          id: id.trim(),
        }),
      };
    found.push(picked);
  }
  return { found };
}
