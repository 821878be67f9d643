export const library = {
  title: "Guide library",
};
