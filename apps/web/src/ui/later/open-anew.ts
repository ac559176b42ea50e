/** Opens the page as the service has it now, past the version that the device keeps. */
export const openAnew = async (): Promise<void> => {
  await (await navigator.serviceWorker?.getRegistration())?.unregister();
  window.location.reload();
};
