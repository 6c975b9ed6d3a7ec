import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { DataFormat } from "../../collect/data-out";
import type { IsoDate } from "../../audit/dates";
import { auditsBehind, type Behind } from "../../overview/audits-behind";
import type { AuditsOfTemplate } from "../../overview/by-template";
import { safeName } from "../../cases/file-names";
import { figures } from "../../overview/figures";
import { figuresJson } from "../../overview/figures-json";
import { filtered, offeredFilters, type OverviewFilter } from "../../overview/filter";
import { published } from "../../overview/published";
import { isWithin, type Period } from "../../overview/counted-audits";
import type { Quotes } from "../../overview/quotes";
import type { Summary } from "../../overview/summary";
import { USUAL_STRENGTH } from "../../overview/template-figures";
import { behindView } from "../../report/overview-screen/behind-view";
import { chosenText } from "../../report/overview-screen/filter-text";
import { standsOnView } from "../../report/overview-screen/stands-on-view";
import { counted } from "../../report/phrases";
import { BehindDialog } from "./behind-dialog";
import { DataOut, type DataOutProps } from "./data-out";
import { FilterChips } from "./filter-chips";
import { OverviewCards, type OverviewCardsProps } from "./overview-cards";
import { SettingsFields, type OverviewSettings } from "./overview-settings";
import { PrintedOverview } from "./printed-overview";
import { useOverviewStyles } from "./use-overview-styles";
import { useWidth } from "./use-width";
import { phrase } from "../../words/phrase";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  narrow: { maxWidth: "760px" },
});

/** CSS pixels from which three columns fit. */
const WIDE = 1000;

export interface OverviewFiguresProps {
  readonly summary: Summary;
  readonly quotes: Quotes;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  /** The audits of each template; there is at least one. */
  readonly templates: readonly [AuditsOfTemplate, ...AuditsOfTemplate[]];
  readonly today: IsoDate;
  readonly title: string;
  /** Buttons to add files and take figures away. */
  readonly tools: ReactNode;
  /** Prints, where this door can. */
  readonly prints: boolean;
  readonly onOpen: ((file: string) => void) | undefined;
  /** Puts a report into the open document, where this door can. */
  readonly onInsert: DataOutProps["onInsert"];
  /** The data of these files. */
  readonly data: (files: readonly string[], format: DataFormat) => Promise<Uint8Array>;
}

/** The figures of what was read: of one template at a time, and of those audits that the filters let through. */
export function OverviewFigures({
  summary,
  quotes,
  period,
  onPeriod,
  templates,
  today,
  title,
  tools,
  prints,
  onOpen,
  onInsert,
  data,
}: OverviewFiguresProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const [ref, width] = useWidth<HTMLDivElement>(320);
  const [settings, setSettings] = useState<OverviewSettings>({ strength: USUAL_STRENGTH, publish: false });
  const [asked, setAsked] = useState(templates[0].form.id);
  const [filter, setFilter] = useState<OverviewFilter>({});
  const [behind, setBehind] = useState<Behind>();
  const { publish, strength, expected } = settings;
  const read = templates.find(({ form }) => form.id === asked) ?? templates[0];
  const { id } = read.form;
  const of = useMemo(
    () => ({ ...read, audits: read.audits.filter((audit) => isWithin(period, audit)) }),
    [read, period],
  );

  const whole = useMemo(
    () =>
      figures(summary, {
        asOf: today,
        strength,
        ...period,
        ...(expected === undefined ? {} : { expected }),
      }),
    [summary, today, strength, expected, period],
  );
  const offered = useMemo(() => offeredFilters(of), [of]);
  const part = useMemo(() => filtered(summary, of, filter), [summary, of, filter]);
  const shown = useMemo(
    () =>
      publish
        ? published(whole).templates.find(({ template }) => template.id === id)
        : figures(part, { asOf: today, strength }).templates[0],
    [publish, whole, part, today, strength, id],
  );
  const standsOn = useMemo(
    () =>
      standsOnView(
        whole,
        templates.flatMap(({ audits }) => audits.map(({ file }) => file)),
      ),
    [whole, templates],
  );
  const audits = Object.values(part.audits);
  const chosenBy = chosenText(offered, filter);
  const fewer = audits.length < whole.audits;
  const wide = width >= WIDE;
  const cards: Omit<OverviewCardsProps, "wide" | "onBehind" | "onPaper"> | undefined = shown && {
    figures: shown,
    standsOn,
    part: fewer
      ? phrase("Shown: {audits} of {audits2}.", {
          audits: counted(audits.length, "audit"),
          audits2: whole.audits,
        })
      : undefined,
    published: publish,
  };
  return (
    <div ref={ref}>
      <div className={mergeClasses(styles.figures, !wide && styles.narrow)}>
        <div className={mergeClasses(shared.row, shared.hiddenOnPaper)}>
          {tools}
          {prints && (
            <Button
              onClick={() => {
                window.print();
              }}
            >
              {phrase("Print")}
            </Button>
          )}
        </div>
        <FilterChips
          templates={templates.map(({ form, audits: all }) => ({
            id: form.id,
            title: form.title,
            audits: all.filter((audit) => isWithin(period, audit)).length,
          }))}
          template={id}
          onTemplate={(next) => {
            setAsked(next);
            setFilter({});
          }}
          offered={publish ? [] : offered}
          filter={publish ? {} : filter}
          onFilter={setFilter}
        />
        <SettingsFields settings={settings} onChange={setSettings} period={period} onPeriod={onPeriod} />
        {cards ? (
          <>
            <OverviewCards {...cards} wide={wide} onBehind={publish ? undefined : setBehind} />
            <DataOut
              name={safeName(title.replace(":", ","))}
              json={() =>
                JSON.stringify(
                  figuresJson(
                    publish ? published(whole) : fewer ? figures(part, { asOf: today, strength }) : whole,
                  ),
                  null,
                  2,
                )
              }
              report={async () => {
                const { reportFile } = await import("../../report-docx/report-docx");
                const asked = {
                  asOf: today,
                  strength,
                  ...period,
                  ...(expected === undefined ? {} : { expected }),
                };
                return publish
                  ? reportFile(summary, { ...asked, publish })
                  : reportFile(fewer ? part : summary, {
                      ...(fewer ? { asOf: today, strength } : asked),
                      quotes,
                      ...(chosenBy === undefined ? {} : { chosenBy }),
                    });
              }}
              onInsert={onInsert}
              data={
                publish
                  ? undefined
                  : (format) =>
                      data(
                        audits.map(({ file }) => file),
                        format,
                      )
              }
            />
            {prints && <PrintedOverview {...cards} title={title} />}
          </>
        ) : (
          <p className={shared.text}>
            {phrase("No audit fits what is chosen. Choose other filters or days, or “Show all”.")}
          </p>
        )}
        {behind && (
          <BehindDialog
            view={behindView(of.form, behind, auditsBehind({ form: of.form, audits }, behind, today))}
            onOpen={onOpen}
            onClose={() => {
              setBehind(undefined);
            }}
          />
        )}
      </div>
    </div>
  );
}
