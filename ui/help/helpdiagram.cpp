#include "ui/help/helpdiagram.h"

#include <QCoreApplication>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::HelpDiagram)
};

using enum MapState;

} // namespace

QString HelpDiagram::diskLabel()
{
    return Words::tr("Disk", "row of a picture");
}

QString HelpDiagram::fileLabel()
{
    return Words::tr("File", "row of a picture");
}

const std::vector<HelpDiagram> &helpDiagrams()
{
    static const std::vector<HelpDiagram> kDiagrams{
        {"orders",
         {InSequence, InSequence, Unallocated, InSequence, Fragmented, Unallocated},
         {{0, Metadata},
          {1, InSequence},
          {2, InSequence},
          {3, Fragmented},
          {4, InSequence},
          {5, Wasted}},
         {{0, 1}, {1, 2}, {3, 4}, {4, 3}},
         {}},
        {"outside",
         {InSequence, Damaged, InSequence},
         {{0, Metadata}, {1, InSequence}, {2, InSequence}, {4, {}}},
         {{0, 1}, {1, 4}, {2, 2}},
         3},
        {"metadata",
         {InSequence, Damaged, InSequence},
         {{0, Metadata}, {1, InSequence}, {2, InSequence}},
         {{0, 1}, {1, 0}, {2, 2}},
         {}},
        {"misaligned",
         {InSequence, Damaged, InSequence},
         {{0, Metadata}, {1, InSequence}, {2, InSequence}, {3.5, Damaged}},
         {{0, 1}, {1, 3.5}, {2, 2}},
         {}},
        {"overlap",
         {InSequence, InSequence, Damaged},
         {{0, Metadata}, {1, InSequence}, {2, InSequence}, {2.5, Damaged}},
         {{0, 1}, {1, 2}, {2, 2.5}},
         {}},
        {"shared",
         {InSequence, Shared, Shared},
         {{0, Metadata}, {1, InSequence}, {2, Shared}},
         {{0, 1}, {1, 2}, {2, 2}},
         {}},
        {"cut",
         {InSequence, InSequence, Damaged},
         {{0, Metadata}, {1, InSequence}, {2, InSequence}, {3, Damaged}},
         {{0, 1}, {1, 2}, {2, 3}},
         3.5},
        {"tail",
         {InSequence, InSequence, Unallocated},
         {{0, Metadata}, {1, InSequence}, {2, InSequence}, {3, Wasted}, {4, Wasted}},
         {{0, 1}, {1, 2}},
         5},
        {"inside",
         {InSequence, Fragmented, Unallocated},
         {{0, Metadata}, {1, InSequence}, {2, Wasted}, {3, Fragmented}},
         {{0, 1}, {1, 3}},
         {}},
    };
    return kDiagrams;
}

} // namespace parascope::ui
