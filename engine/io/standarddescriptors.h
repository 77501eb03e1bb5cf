#pragma once

namespace parascope {

/// Makes sure that standard input, output and error are open, so that no file gets one of their
/// numbers: what a program started with one of them closed ("<&-", ">&-") then read from there
/// would be an image's bytes, and its messages would go into an image. Reading from and writing to
/// those that were closed fails with EBADF, as if they still were. To be called first in main().
void occupyStandardDescriptors();

} // namespace parascope
