import { findBrowser, openBrowser } from "./browser";

const bare = { platform: "linux", architecture: "x64", chromePath: undefined, exists: () => false };

describe("The browser of the tests", () => {
  it("is the one that CHROME_PATH names, before any that is installed", () => {
    expect(findBrowser({ ...bare, chromePath: "/opt/chrome", exists: () => true })).toEqual({
      executablePath: "/opt/chrome",
    });
  });

  it("is not guessed where CHROME_PATH leads nowhere", () => {
    expect(() => findBrowser({ ...bare, chromePath: "/opt/chrome" })).toThrow(
      "CHROME_PATH is /opt/chrome, where there is no browser.",
    );
  });

  it("is asked for in words where there is none", () => {
    expect(() => findBrowser({ ...bare, platform: "darwin" })).toThrow("Install one, or set CHROME_PATH");
  });

  const itOnLinux = process.platform === "linux" && process.arch === "x64" ? it : it.skip;
  itOnLinux(
    "comes from the npm package on a Linux machine without one, and runs",
    async () => {
      const browser = await openBrowser(findBrowser(bare));
      const page = await browser.newPage();
      await page.setContent("<h1>镇街规划</h1>");
      expect(await page.getByRole("heading").textContent()).toBe("镇街规划");
      await browser.close();
    },
    60_000,
  );
});
