import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { isScaleUsed } from "../../forms/draft/edit-scale";
import type { FormDraft } from "../../forms/draft/form-draft";
import { counted } from "../../report/phrases";
import { focusLater } from "../parts/focus-later";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useForm } from "./form-context";
import { GradeEditor } from "./grade-editor";
import { NameField } from "./name-field";
import { HEADINGS } from "./part-ids";
import { PartList } from "./part-list";
import { PartRow } from "./part-row";

/** The scales that items are judged or answered on, each with its grades from best to worst. */
export function ScalesEditor({ draft }: { readonly draft: FormDraft }) {
  const panel = usePanelStyles();
  const { work, say } = useForm();
  const scales = draft.scales.map((scale) => ({ ...scale, key: `scale ${scale.id}` }));
  return (
    <>
      <PartList label="Scales" parts={scales}>
        {({ key, id, title, grades, notApplicable }, index) => (
          <PartRow
            part={key}
            what="scale"
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
                  label="Name of the scale"
                  value={title}
                  onChange={(to) => {
                    work.edit({ do: "scale-title", scale: id, to });
                  }}
                />
                <p className={panel.quiet}>
                  Grades run from best to worst. Either each says where it stands against good, or none does.
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
                      say("A new grade stands at the end.");
                    }}
                  >
                    Add a grade
                  </Button>
                  {!isScaleUsed(draft, id) && (
                    <Button
                      size="small"
                      onClick={() => {
                        work.edit({ do: "remove-scale", scale: id });
                        say(`The scale is taken out. It stands under “Not placed”.`);
                        focusLater(HEADINGS.scales);
                      }}
                    >
                      Take it out
                    </Button>
                  )}
                </div>
                <p className={panel.quiet}>
                  {counted(usersOf(draft, id), "item is", "items are")} answered from this scale.
                </p>
              </>
            )}
          </PartRow>
        )}
      </PartList>
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            work.edit({ do: "add-scale" });
            say("A new scale stands at the end.");
          }}
        >
          Add a scale
        </Button>
      </div>
    </>
  );
}

function usersOf({ sections }: FormDraft, scale: string): number {
  return sections
    .flatMap((section) => section.items)
    .filter((item) => item.kind !== "words" && item.scale === scale).length;
}
