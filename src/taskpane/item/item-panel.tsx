import { useState } from "react";
import { relevantItems, shownWordings } from "../../audit/relevance";
import { indexOf, isOverallItem, type Item, type Section } from "../../audit/template";
import { counted, lowerFirst } from "../../report/phrases";
import { itemTitle, placeText } from "../../report/place-text";
import { ReferenceList } from "../guidance/guidance-panel";
import { ITEM_PROMPTS, ITEM_TITLE, SECTION_NOTES } from "../guidance/guidance-places";
import { Disclosure } from "../parts/disclosure";
import { Lost, useGoTo, useShow } from "../parts/go-to";
import { GoToLink } from "../parts/go-to-link";
import { hidden } from "../parts/messages";
import { usePanelStyles } from "../parts/use-panel-styles";
import { WordingList } from "../parts/wording-list";
import { SectionTables } from "../tables/section-tables";
import { GapButton } from "../to-do/gap-button";
import { useAudit } from "../use-session";
import { ChoiceGroup } from "./choice-group";
import { describedPart } from "./descriptor-card";
import { DescriptorList, SectionGradesList } from "./descriptor-list";
import { ItemSteps } from "./item-steps";
import { entryOf, gapsOf, questionsAsked } from "./item-view";
import { WrittenCard } from "./written-card";
import { phrase } from "../../words/phrase";

/** Letters of a title that the list of items has room for in a pane of 320 pixels. */
const FITS_LIST = 24;

interface ItemPanelProps {
  readonly item: Item | undefined;
  /** Tag of what comes before it, outside the items, where nobody chose it. */
  readonly before: string | undefined;
  readonly onShow: (item: Item) => void;
}

/** One item: what is judged, what is written and what that lacks, what to weigh, what each grade looks like. */
export function ItemPanel({ item, before, onShow }: ItemPanelProps) {
  const panel = usePanelStyles();
  const { audit } = useAudit();
  const [differing, setDiffering] = useState(false);
  const [goTo, lost] = useGoTo();
  const [show, lostShown] = useShow();
  const { template, record } = audit;
  if (!item) return <p className={panel.text}>{phrase("This audit asks for no items yet.")}</p>;
  const section = indexOf(template).items.get(item.id)?.section;
  const prompts = shownWordings(template, record, item.prompts);
  const asked = relevantItems(template, record).some(({ id }) => id === item.id);
  const questions = questionsAsked(audit, item);
  const written = questions.filter(({ choices }) => choices.length === 0);
  const ofCards = new Set<string>(written.map(({ tag }) => tag));
  const others = gapsOf(audit, item).filter(
    ({ severity, where }) => severity === "advice" && !ofCards.has(where),
  );
  const judged = entryOf(audit, item)[describedPart(item)] !== "";
  const describes = { item, differing, onDiffering: setDiffering };

  return (
    <div className={panel.panel}>
      {before !== undefined && <FirstElsewhere tag={before} onGo={goTo} />}
      <ItemSteps item={item} onShow={onShow} />
      {/* The list above shows a short one already, and cuts a long one off. */}
      <h2
        id={ITEM_TITLE}
        tabIndex={-1}
        {...(itemTitle(item).length > FITS_LIST ? { className: panel.subtitle } : { style: hidden })}
      >
        {itemTitle(item)}
      </h2>
      {isOverallItem(template, item.id) && (
        <p className={panel.quiet}>
          {phrase(
            template.furtherOverall
              ? "An overall judgement of the audit."
              : "The overall judgement of the audit.",
          )}
        </p>
      )}
      {!asked && (
        <p className={panel.text}>{phrase("This item is not asked for, going by the answers so far.")}</p>
      )}
      {questions
        .filter(({ choices }) => choices.length > 0)
        .map((question) => (
          <ChoiceGroup
            key={question.tag}
            question={question}
            onChoose={() => {
              onShow(item);
            }}
          />
        ))}
      {others.length > 0 && (
        <ul className={panel.list}>
          {others.map((gap) => (
            <li key={JSON.stringify(gap)}>
              <GapButton gap={gap} here onGo={show} />
            </li>
          ))}
        </ul>
      )}
      {!judged && <DescriptorList {...describes} />}
      {written.map((question) => (
        <WrittenCard key={question.tag} item={item} question={question} onGo={goTo} onShow={show} />
      ))}
      <Lost sentence={lost ?? lostShown} />
      <SectionTables section={section} />
      {prompts.length > 0 && (
        <Disclosure
          id={ITEM_PROMPTS}
          framed
          summary={
            <h3 className={panel.summary}>
              {phrase("Think about: {prompts}", { prompts: counted(prompts.length, "prompt") })}
            </h3>
          }
        >
          <WordingList wordings={prompts} />
        </Disclosure>
      )}
      {judged && <DescriptorList {...describes} />}
      <SectionGradesList {...describes} />
      <ItemGuidance section={section} />
    </div>
  );
}

interface FirstElsewhereProps {
  readonly tag: string;
  readonly onGo: (tag: string) => void;
}

/** What comes next is no part of an item, and the one below is there for whoever wants to begin with it. */
function FirstElsewhere({ tag, onGo }: FirstElsewhereProps) {
  const panel = usePanelStyles();
  const { template } = useAudit().audit;
  const place = placeText(template, tag);
  return (
    <div className={panel.head}>
      <p className={panel.quiet}>
        {phrase(
          "Next comes “{place}”, which is no part of an item. Below is the item to begin with after it.",
          {
            place,
          },
        )}
      </p>
      <GoToLink
        place={lowerFirst(place)}
        onGo={() => {
          onGo(tag);
        }}
      />
    </div>
  );
}

interface ItemGuidanceProps {
  readonly section: Section | undefined;
}

/** What can be read beside an item and is about more than it. What is open stays open from one item to the next. */
function ItemGuidance({ section }: ItemGuidanceProps) {
  const panel = usePanelStyles();
  const { template, record } = useAudit().audit;
  const notes = shownWordings(template, record, section?.notes ?? []);
  if (notes.length + template.references.length === 0) return null;
  return (
    <section className={panel.group} aria-label={phrase("Guidance to have open")}>
      {notes.length > 0 && (
        <Disclosure
          id={SECTION_NOTES}
          summary={<h3 className={panel.summary}>{phrase("About this section")}</h3>}
          framed
        >
          <WordingList wordings={notes} />
        </Disclosure>
      )}
      <ReferenceList />
    </section>
  );
}
