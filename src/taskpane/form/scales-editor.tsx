import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import type { Grade } from "../../audit/template";
import type { GradeStanding } from "../../forms/draft/draft-edit";
import { isScaleUsed, scaleOfItem } from "../../forms/draft/edit-scale";
import type { FormDraft } from "../../forms/draft/form-draft";
import { quoted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { ChoiceField } from "./choice-field";
import { useForm, useFormDraft } from "./form-context";
import { NameField } from "./name-field";
import { HEADINGS, partId, STANDINGS } from "./part-names";
import { GradeSettings } from "./grade-settings";
import { DraftPartList, PartRow } from "./part-row";
import { phrase, phraseOf } from "../../words/phrase";

/** The scales that items are judged or answered on, each with its grades from best to worst. */
export function ScalesEditor({ draft }: { readonly draft: FormDraft }) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const scales = draft.scales.map((scale) => ({ ...scale, key: `scale ${scale.id}` }));
  return (
    <>
      <DraftPartList label={phrase("Scales")} parts={scales}>
        {({ key, id, title, grades, notApplicable }, index) => (
          <PartRow
            part={key}
            what={phrase("scale")}
            name={title}
            detail={[
              grades.map(({ label }) => label).join(", "),
              ...(notApplicable ? [notApplicable.label] : []),
            ].join("; ")}
            index={index}
            count={scales.length}
            heading
          >
            {() => (
              <>
                <NameField
                  label={phrase("Name of the scale")}
                  value={title}
                  onChange={(to) => {
                    work.edit({ do: "scale-title", scale: id, to });
                  }}
                />
                <p className={panel.quiet}>
                  {phrase(
                    "Grades run from best to worst. Either each says where it stands against good, or none does.",
                  )}
                </p>
                {grades.map((grade, place) => (
                  <GradeEditor
                    key={grade.id}
                    scale={id}
                    grade={grade}
                    standing={grade.standing ?? "none"}
                    index={place}
                    count={grades.length}
                  />
                ))}
                {notApplicable && (
                  <GradeEditor
                    scale={id}
                    grade={notApplicable}
                    standing="not-applicable"
                    index={0}
                    count={0}
                  />
                )}
                <div className={panel.row}>
                  <Button
                    size="small"
                    icon={<AddRegular />}
                    onClick={() => {
                      work.edit({ do: "add-grade", scale: id });
                      say(phrase("A new grade stands at the end."));
                    }}
                  >
                    {phrase("Add a grade")}
                  </Button>
                  {!isScaleUsed(draft, id) && (
                    <Button
                      size="small"
                      onClick={() => {
                        work.edit({ do: "remove-scale", scale: id });
                        say(phrase("The scale is taken out. It is kept at the end."));
                        focusLater(HEADINGS.scales);
                      }}
                    >
                      {phrase("Take it out")}
                    </Button>
                  )}
                </div>
                <p className={panel.quiet}>
                  {phraseOf(
                    usersOf(draft, id),
                    "{count} item is answered from this scale.",
                    "{count} items are answered from this scale.",
                  )}
                </p>
              </>
            )}
          </PartRow>
        )}
      </DraftPartList>
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            work.edit({ do: "add-scale" });
            say(phrase("A new scale stands at the end."));
          }}
        >
          {phrase("Add a scale")}
        </Button>
      </div>
    </>
  );
}

function usersOf({ sections }: FormDraft, scale: string): number {
  return sections.flatMap((section) => section.items).filter((item) => scaleOfItem(item) === scale).length;
}

const useStyles = makeStyles({ card: { padding: tokens.spacingHorizontalS } });

interface GradeEditorProps {
  readonly scale: string;
  readonly grade: Grade;
  readonly standing: GradeStanding;
  readonly index: number;
  /** How many grades it can change places with; none for "not applicable". */
  readonly count: number;
}

/** A grade: what it is called, where it stands against good, and its place in the scale. */
function GradeEditor({ scale, grade, standing, index, count }: GradeEditorProps) {
  const { id, label } = grade;
  const { from } = useFormDraft();
  const styles = useStyles();
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const key = `grade ${scale} ${id}`;
  const move = (by: -1 | 1) => {
    work.edit({ do: "move-grade", scale, grade: id, by });
    say(
      phrase("{label} is now grade {index} of {count}.", {
        label: quoted(label),
        index: index + by + 1,
        count,
      }),
    );
    const [first, second] = by < 0 ? (["up", "down"] as const) : (["down", "up"] as const);
    focusLater(partId(key, first), partId(key, second));
  };
  const mover = (by: -1 | 1) => (
    <Button
      id={partId(key, by < 0 ? "up" : "down")}
      size="small"
      icon={by < 0 ? <ArrowUpRegular /> : <ArrowDownRegular />}
      disabledFocusable={by < 0 ? index === 0 : index === count - 1}
      aria-label={
        by < 0
          ? phrase("Move {name} up", { name: quoted(label) })
          : phrase("Move {name} down", { name: quoted(label) })
      }
      title={by < 0 ? phrase("Move up") : phrase("Move down")}
      onClick={() => {
        move(by);
      }}
    />
  );
  return (
    <div
      role="group"
      aria-label={phrase("Grade {label}", { label: quoted(label) })}
      className={mergeClasses(panel.card, styles.card)}
    >
      <NameField
        label={phrase("Name of the grade")}
        value={label}
        onChange={(to) => {
          work.edit({ do: "grade-label", scale, grade: id, to });
        }}
      />
      <ChoiceField
        label={phrase("Where it stands")}
        value={standing}
        choices={STANDINGS}
        onChange={(to) => {
          work.edit({ do: "standing", scale, grade: id, to });
        }}
      />
      {from && count > 0 && <GradeSettings scale={scale} grade={grade} />}
      <div className={panel.row}>
        {count > 0 && mover(-1)}
        {count > 0 && mover(1)}
        <Button
          size="small"
          icon={<DeleteRegular />}
          aria-label={phrase("Take {label} out", { label: quoted(label) })}
          title={phrase("Take it out")}
          onClick={() => {
            work.edit({ do: "remove-grade", scale, grade: id });
            say(phrase("{label} is taken out. It is kept at the end.", { label: quoted(label) }));
            focusLater(partId(`scale ${scale}`), HEADINGS.scales);
          }}
        />
      </div>
    </div>
  );
}
