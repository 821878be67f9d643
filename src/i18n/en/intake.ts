export const intake = {
  title: "New request",
};
