import type { KeptWorkDesk } from "./use-kept-work";
import { LockedBar, NotKeptBar, OfferBar, OtherTabBar } from "./keep-bars";
import { FaultBar, HeldBar, RescuedBar } from "./message-bars";
import type { WorkbenchFile } from "./use-open-file";
import type { Sides } from "./use-sides";
import { phrase } from "../words/phrase";

interface NoticesProps {
  readonly desk: WorkbenchFile;
  readonly kept: KeptWorkDesk;
  /** The same audit is open in another tab too. */
  readonly elsewhere: boolean;
  /** The audit is final, so that its answers can't be changed in the page. */
  readonly held: boolean;
  readonly sides: Sides;
}

/** What the page has to say above the document: of other tabs, of work that was kept, of a file that could not be opened. */
export function Notices({ desk, kept, elsewhere, held, sides }: NoticesProps) {
  const [offer] = kept.offers;
  const [locked] = kept.keeping.locked ?? [];
  const { fault, rescued } = desk;
  return (
    <section aria-label={phrase("Notices")}>
      {elsewhere && <OtherTabBar />}
      {held && <HeldBar />}
      <NotKeptBar keeping={kept.keeping} unsaved={desk.unsaved} />
      {offer && (
        <OfferBar
          offer={offer}
          more={kept.offers.length - 1}
          onOpen={() => {
            kept.settle(offer);
            if (offer.work.forms === undefined) {
              sides.showDocument();
              sides.main.current?.focus();
            } else sides.toPane();
            desk.begin({ to: "kept", offer, file: offer.work });
          }}
          onThrowAway={() => {
            kept.throwAway(offer);
            sides.focusInSight();
          }}
          onLater={() => {
            kept.settle(offer);
            sides.focusInSight();
          }}
        />
      )}
      {locked && (
        <LockedBar
          at={locked.at}
          onThrowAway={() => {
            void kept.keeper.settleLocked("throw-away");
            sides.focusInSight();
          }}
          onLater={() => {
            void kept.keeper.settleLocked("later");
            sides.focusInSight();
          }}
        />
      )}
      {fault && (
        <FaultBar
          fault={fault}
          onRescue={() => {
            if (fault.damaged) desk.begin({ to: "rescue", damaged: fault.damaged });
          }}
          onDismiss={desk.forgetFault}
        />
      )}
      {rescued.length > 0 && <RescuedBar lines={rescued} onDismiss={desk.forgetRescued} />}
    </section>
  );
}
