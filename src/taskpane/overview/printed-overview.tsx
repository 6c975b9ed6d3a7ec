import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { themeOf } from "../appearance";
import { usePrinting } from "../parts/use-printing";
import { gradeColours } from "./grade-looks";
import { OverviewCards, type OverviewCardsProps } from "./overview-cards";
import { useOverviewStyles } from "./use-overview-styles";

/** CSS pixels that an A4 page has between its margins, and the width that three columns are laid out in. */
const PAPER = { width: 716, height: 1040 };
const LAID_OUT = 1100;
/** Smaller nobody reads it: what is longer goes on another page. */
const SMALLEST = 0.5;

const RULES = `
  @media screen { [data-print] { position: absolute; left: -9999px; visibility: hidden; } }
  @media print {
    @page { size: A4 portrait; margin: 10mm; }
    html { color-scheme: light !important; background: none; }
    body > :not([data-print]) { display: none !important; }
  }
`;

const useStyles = makeStyles({
  sheet: {
    width: `${LAID_OUT}px`,
    "& *, & *::before, & *::after": { boxSizing: "border-box" },
    // Paper doesn't scroll.
    "& table": { fontSize: "11px" },
    "& th, & td": { paddingLeft: "2px", paddingRight: "2px" },
  },
});

/** What is printed: the overview in three columns and in light colours, made as small as one page takes. */
export function PrintedOverview({
  title,
  ...cards
}: Omit<OverviewCardsProps, "wide" | "onBehind" | "onPaper"> & { readonly title: string }) {
  if (!usePrinting()) return null;
  return createPortal(
    <div data-print>
      <style>{RULES}</style>
      <FluentProvider theme={themeOf("light")} style={gradeColours("light")}>
        <Sheet title={title} cards={cards} />
      </FluentProvider>
    </div>,
    document.body,
  );
}

interface SheetProps {
  readonly title: string;
  readonly cards: Omit<OverviewCardsProps, "wide" | "onBehind" | "onPaper">;
}

function Sheet({ title, cards }: SheetProps) {
  const shared = useOverviewStyles();
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const sheet = ref.current;
    if (!sheet) return;
    const fits = Math.min(PAPER.width / LAID_OUT, PAPER.height / sheet.offsetHeight);
    sheet.style.setProperty("zoom", String(Math.max(SMALLEST, fits)));
  }, []);
  return (
    <div ref={ref} className={styles.sheet} lang="en-GB">
      <h1 className={shared.title}>{title}</h1>
      <OverviewCards {...cards} wide onBehind={undefined} onPaper />
    </div>
  );
}
