import { useState } from "react";
import { relevantItems, shownWordings } from "../../audit/relevance";
import { indexOf, type Item } from "../../audit/template";
import { useAudit } from "../audit-context";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { ChoiceGroup } from "./choice-group";
import { DescriptorList } from "./descriptor-list";
import { ItemAdvice } from "./item-advice";
import { ITEM_PROMPTS, ITEM_TITLE } from "./item-anchors";
import { ItemGuidance } from "./item-guidance";
import { ItemSteps } from "./item-steps";
import { itemTitle, questionsAsked } from "./item-view";
import { PartList } from "./part-list";
import { SectionGradesList } from "./section-grades-list";

interface ItemPanelProps {
  readonly item: Item | undefined;
  readonly onShow: (item: Item) => void;
}

/** One item: what to judge, what each grade looks like, what to weigh, what is still missing. */
export function ItemPanel({ item, onShow }: ItemPanelProps) {
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const [differing, setDiffering] = useState(false);
  const { template, record } = audit;
  if (!item) return <p className={panel.text}>This audit asks for no items yet.</p>;
  const section = indexOf(template).items.get(item.id)?.section;
  const prompts = shownWordings(template, record, item.prompts);
  const asked = relevantItems(template, record).some(({ id }) => id === item.id);

  return (
    <div className={panel.panel}>
      <ItemSteps item={item} onShow={onShow} />
      <div className={panel.group}>
        <p className={panel.quiet}>{section?.title}</p>
        <h2 id={ITEM_TITLE} tabIndex={-1} className={panel.title}>
          {itemTitle(item)}
        </h2>
        {item.id === template.overallItem && (
          <p className={panel.quiet}>The overall judgement of the audit.</p>
        )}
        {!asked && <p className={panel.text}>This item is not asked for, going by the answers so far.</p>}
      </div>
      {questionsAsked(audit, item)
        .filter(({ kind }) => kind === "choice")
        .map((question) => (
          <ChoiceGroup
            key={question.tag}
            question={question}
            onChoose={() => {
              onShow(item);
            }}
          />
        ))}
      <DescriptorList item={item} differing={differing} onDiffering={setDiffering} />
      <SectionGradesList item={item} differing={differing} onDiffering={setDiffering} />
      <PartList item={item} />
      <ItemAdvice item={item} />
      {prompts.length > 0 && (
        <section id={ITEM_PROMPTS} tabIndex={-1} className={panel.group} aria-label="Prompts">
          <h3 className={panel.subtitle}>Think about</h3>
          <WordingList wordings={prompts} />
        </section>
      )}
      <ItemGuidance item={item} section={section} />
    </div>
  );
}
