import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readText } from "../../text/read-text";
import type { Template } from "../../audit/template";
import type { TemplateResult } from "../../templates/parse-template";
import type { TemplateFault } from "../../templates/template-fault";
import type { PaneScreen } from "../menu/more-menu";
import { FaultList } from "../parts/fault-list";
import { FileButton } from "../parts/file-button";
import { usePanelStyles } from "../parts/use-panel-styles";

const useStyles = makeStyles({
  group: {
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { justifyContent: "flex-start", marginLeft: "-12px", textAlign: "left" },
});

interface ForTeamsProps {
  readonly screens: readonly PaneScreen[];
  readonly onOpen: (screen: string, from: string) => void;
}

/** What a team does that sends audits out, where it looks first; the menu has it too. */
export function ForTeams({ screens, onOpen }: ForTeamsProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  if (screens.length === 0) return null;
  return (
    <section className={styles.group} aria-label="For the team that sends audits out">
      <h2 className={panel.subtitle}>For the team that sends audits out</h2>
      {screens.map(({ id, name, icon }) => (
        <div key={id}>
          <Button
            id={`case-audit-open-${id}`}
            className={styles.button}
            appearance="subtle"
            {...(icon && { icon })}
            onClick={() => {
              onOpen(id, `case-audit-open-${id}`);
            }}
          >
            {name}
          </Button>
        </div>
      ))}
    </section>
  );
}

const useOpenTemplateStyles = makeStyles({ button: { justifySelf: "start" } });

const UNREADABLE = "This file could not be read. Check that it is still there and try again.";

interface OpenTemplateProps {
  readonly onTemplate: (template: Template) => void;
  readonly say: (text: string) => void;
}

/** Takes a template from its file, or says everything that is wrong with it. */
export function OpenTemplate({ onTemplate, say }: OpenTemplateProps) {
  const styles = useOpenTemplateStyles();
  const [refused, setRefused] = useState<{
    readonly name: string;
    readonly faults: readonly TemplateFault[];
  }>();

  const open = async (file: File) => {
    const result = await read(file);
    if (result.ok) {
      setRefused(undefined);
      onTemplate(result.template);
      say([`“${result.template.title}” is chosen.`, ...(result.notes ?? [])].join(" "));
    } else setRefused({ name: file.name, faults: result.faults });
  };
  return (
    <>
      <FileButton
        label="Open a template file…"
        accept=".json,application/json"
        appearance="subtle"
        className={styles.button}
        onFile={(file) => void open(file)}
      />
      {refused && <FaultList title={`${refused.name} can’t be used`} faults={refused.faults} />}
    </>
  );
}

/** The check of templates comes once there is one to check. */
async function read(file: File): Promise<TemplateResult & { readonly notes?: readonly string[] }> {
  try {
    const [{ parseTemplateText }, bytes] = await Promise.all([
      import("../../templates/parse-template"),
      file.arrayBuffer(),
    ]);
    const read = readText(new Uint8Array(bytes));
    if (!read.ok) return { ok: false, faults: [{ path: "", message: read.sentence }] };
    const result = parseTemplateText(read.text);
    return result.ok ? { ...result, notes: read.notes } : result;
  } catch {
    return { ok: false, faults: [{ path: "", message: UNREADABLE }] };
  }
}
