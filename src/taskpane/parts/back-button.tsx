import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { phrase } from "../../words/phrase";

/** The way back from what stands in the place of something else. */
export function BackButton({
  onBack,
  className,
}: {
  readonly onBack: () => void;
  readonly className?: string;
}) {
  return (
    <Button
      {...(className !== undefined && { className })}
      appearance="subtle"
      size="small"
      icon={<ArrowLeftRegular />}
      onClick={onBack}
    >
      {phrase("Back")}
    </Button>
  );
}
