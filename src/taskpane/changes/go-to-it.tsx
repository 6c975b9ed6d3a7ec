import { Button } from "@fluentui/react-components";
import { Lost, useGoTo } from "../parts/go-to";

/** The way to an answer in the document, and where to look where its box is gone. */
export function GoToIt({ tag, place }: { readonly tag: string; readonly place: string }) {
  const [goTo, lost] = useGoTo();
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        aria-label={`Go to it: ${place}`}
        onClick={() => {
          goTo(tag);
        }}
      >
        Go to it
      </Button>
      <Lost sentence={lost} />
    </>
  );
}
