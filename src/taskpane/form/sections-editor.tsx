import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { DraftSection } from "../../forms/draft/form-draft";
import { useForm } from "./form-context";
import { PartList } from "./part-list";
import { SectionRow } from "./section-row";

/** The sections in their order, each with its items. */
export function SectionsEditor({ sections }: { readonly sections: readonly DraftSection[] }) {
  const { work, say } = useForm();
  return (
    <>
      <PartList label="Sections" parts={sections}>
        {(section, index) => <SectionRow section={section} index={index} count={sections.length} />}
      </PartList>
      <div>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            work.edit({ do: "add-section" });
            say("A new section stands at the end.");
          }}
        >
          Add a section
        </Button>
      </div>
    </>
  );
}
