// A function that runs when the current thread ends.
#pragma once

namespace tdjava {

// To be called once, before the first at_thread_exit; false when the system has no slot left.
bool prepare_thread_exit(void (*hook)());

// Asks for the hook at the end of the current thread.
void at_thread_exit();

}  // namespace tdjava
