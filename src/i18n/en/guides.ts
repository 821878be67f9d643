export const guides = {
  title: "Guides",
};
