export const packages = {
  title: "Package",
};
