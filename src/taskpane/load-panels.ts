/** What stands behind the first tab. */
export async function loadPanels() {
  const [
    { ItemPanel },
    { ActionsPanel },
    { GuidancePanel },
    { SignOffPanel },
    comments,
    changes,
    history,
    more,
  ] = await Promise.all([
    import("./item/item-panel"),
    import("./actions/actions-panel"),
    import("./guidance/guidance-panel"),
    import("./sign-off/sign-off-panel"),
    import("./comments/comments-panel"),
    import("./changes/changes-panel"),
    import("./steps/history-panel"),
    import("./more-entries"),
    // The comments are read as soon as there is something to show them.
    import("./session/queries"),
    // What is about to be written waits for no connection.
    import("./session/comment"),
    import("./session/moderate"),
  ]);
  return {
    ItemPanel,
    ActionsPanel,
    GuidancePanel,
    SignOffPanel,
    ...comments,
    ...changes,
    ...history,
    ...more,
  };
}

/** What only a second reader sees. */
export const loadModerating = () => import("./moderate/moderate-panel");
