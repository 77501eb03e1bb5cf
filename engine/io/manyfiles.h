#pragma once

namespace parascope {

/// Lets this program have as many files open at once as the system permits it, at most 200000: a
/// split disk with snapshots has a file for each part and layer, and the 1024 that programs start
/// with are soon used up. Files that cannot be opened for that reason would look like damage. To be
/// called in main(), before there are other threads.
void allowManyFiles();

} // namespace parascope
