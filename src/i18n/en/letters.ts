export const letters = {
  title: "Letters",
};
