/** A theme as an authority would write it, for the template of `aTemplateFile`. */
export function aThemeFile() {
  return {
    id: "neglect",
    title: "Neglect",
    for: "a-template",
    sections: [
      {
        id: "history",
        title: "What is known of the past",
        items: [
          {
            id: "chronology",
            label: "Is the chronology put to use?",
            answer: { scale: "yes-no", required: true },
          },
          { id: "learning", label: "What does the history tell?", answer: { required: false } },
        ],
      },
    ],
  };
}
