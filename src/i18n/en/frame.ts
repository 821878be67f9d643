export const frame = {
  title: "Habeas",
};
