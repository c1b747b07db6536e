using System.CommandLine;

namespace Xinglin.Cli.Verbs;

static class ApartVerb
{
    public static Command Make() => Saying.Of("apart", "两份病历不是同一人，以后不再提示 · two charts are not of one person; it is not asked again", (links, one, other, reason, who) => links.Apart(one, other, reason, who));
}
