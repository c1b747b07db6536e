using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>How an entry came, in words.</summary>
public static class Origins
{
    extension(Origin origin)
    {
        public Phrase Word => origin switch
        {
            Origin.Entered => new("手工录入", "typed by a person"),
            Origin.Feed => new("接口送来", "sent by a system"),
            _ => new("历史导入", "imported as history"),
        };
    }
}
