import { Button } from "@fluentui/react-components";
import { Lost, useGoTo } from "../parts/go-to";
import { phrase } from "../../words/phrase";

/** The way to an answer in the document, and where to look where its box is gone. */
export function GoToIt({ tag, place }: { readonly tag: string; readonly place: string }) {
  const [goTo, lost] = useGoTo();
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        aria-label={phrase("Go to it: {place}", { place })}
        onClick={() => {
          goTo(tag);
        }}
      >
        {phrase("Go to it")}
      </Button>
      <Lost sentence={lost} />
    </>
  );
}
