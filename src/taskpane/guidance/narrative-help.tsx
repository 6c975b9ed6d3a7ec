import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { useAudit } from "../audit-context";
import { ElementList } from "./element-list";
import { elementsAnchor } from "./guidance-anchors";

const TITLES = { evidence: "What good evidence holds", impact: "What good impact text holds" } as const;

interface NarrativeHelpProps {
  readonly of: "evidence" | "impact";
  /** Whether what is looked for can be brought into view here. */
  readonly anchored?: boolean;
}

/** What a good narrative holds, closed until someone opens it. */
export function NarrativeHelp({ of, anchored = false }: NarrativeHelpProps) {
  const panel = usePanelStyles();
  const { template } = useAudit().audit;
  const elements = of === "evidence" ? template.evidenceElements : template.impactDimensions;
  if (elements.length === 0) return null;
  return (
    <Disclosure
      summary={<h4 className={panel.summary}>{TITLES[of]}</h4>}
      framed
      {...(anchored && { id: elementsAnchor(of) })}
    >
      <ElementList elements={elements} />
    </Disclosure>
  );
}
