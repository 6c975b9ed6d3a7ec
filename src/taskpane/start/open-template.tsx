import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Template } from "../../audit/template";
import type { TemplateResult } from "../../templates/parse-template";
import type { TemplateFault } from "../../templates/template-fault";
import { readText } from "../../text/read-text";
import { FaultList } from "../parts/fault-list";
import { FileButton } from "../parts/file-button";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({ button: { justifySelf: "start" } });

const UNREADABLE = phrase("This file could not be read. Check that it is still there and try again.");

interface OpenTemplateProps {
  readonly onTemplate: (template: Template) => void;
  readonly say: (text: string) => void;
}

/** Takes a template from its file, or says everything that is wrong with it. */
export function OpenTemplate({ onTemplate, say }: OpenTemplateProps) {
  const styles = useStyles();
  const [refused, setRefused] = useState<{
    readonly name: string;
    readonly faults: readonly TemplateFault[];
  }>();

  const open = async (file: File) => {
    const result = await read(file);
    if (result.ok) {
      setRefused(undefined);
      onTemplate(result.template);
      say(
        [phrase("“{title}” is chosen.", { title: result.template.title }), ...(result.notes ?? [])].join(" "),
      );
    } else setRefused({ name: file.name, faults: result.faults });
  };
  return (
    <>
      <FileButton
        label={phrase("Open a template file…")}
        accept=".json,application/json"
        appearance="subtle"
        className={styles.button}
        onFile={(file) => void open(file)}
      />
      {refused && (
        <FaultList title={phrase("{name} can’t be used", { name: refused.name })} faults={refused.faults} />
      )}
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
