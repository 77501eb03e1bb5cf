#include "ui/views/map/mapsource.h"

#include "moc_mapsource.cpp"
