import type { Item } from "../../audit/template";
import { relevantItems } from "../../audit/relevance";
import { shownWordings } from "../../audit/relevance";
import { useAudit } from "../audit-context";
import { Disclosure } from "../parts/disclosure";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { ChoiceGroup } from "./choice-group";
import { DescriptorList } from "./descriptor-list";
import { ElementList } from "./element-list";
import { ItemAdvice } from "./item-advice";
import { ItemSteps } from "./item-steps";
import { choiceParts, sectionsToPick } from "./item-view";
import { PartList } from "./part-list";

interface ItemPanelProps {
  readonly item: Item | undefined;
  readonly onShow: (item: Item) => void;
}

/** One item: what to judge, what to weigh, what is still missing. */
export function ItemPanel({ item, onShow }: ItemPanelProps) {
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const { template, record } = audit;
  if (!item) return <p className={panel.text}>This audit asks for no items yet.</p>;
  const section = sectionsToPick(audit, item).find((each) => each.items.some(({ id }) => id === item.id));
  const prompts = shownWordings(template, record, item.prompts);
  const asked = relevantItems(template, record).some(({ id }) => id === item.id);

  return (
    <div className={panel.panel}>
      <ItemSteps item={item} onShow={onShow} />
      <div className={panel.group}>
        <p className={panel.quiet}>{section?.title}</p>
        <h2 className={panel.title}>
          {item.number !== undefined && `${item.number}. `}
          {item.label}
        </h2>
        {item.id === template.overallItem && (
          <p className={panel.quiet}>The overall judgement of the audit.</p>
        )}
        {!asked && <p className={panel.text}>This item is not asked for, going by the answers so far.</p>}
      </div>
      {choiceParts(audit, item).map((part) => (
        <ChoiceGroup
          key={`${item.id} ${part.part}`}
          item={item}
          part={part}
          onChoose={() => {
            onShow(item);
          }}
        />
      ))}
      <PartList item={item} />
      <ItemAdvice item={item} />
      {prompts.length > 0 && (
        <section className={panel.group} aria-label="Prompts">
          <h3 className={panel.subtitle}>Think about</h3>
          <WordingList wordings={prompts} />
        </section>
      )}
      <DescriptorList item={item} />
      {item.evidence && template.evidenceElements.length > 0 && (
        <Disclosure summary="What good evidence holds" framed>
          <ElementList elements={template.evidenceElements} />
        </Disclosure>
      )}
      {item.impact && template.impactDimensions.length > 0 && (
        <Disclosure summary="What good impact text holds" framed>
          <ElementList elements={template.impactDimensions} />
        </Disclosure>
      )}
    </div>
  );
}
