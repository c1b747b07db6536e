using Xinglin.Web.Rights;

namespace Xinglin.Web.Imaging;

/// <summary>The pictures a guest may see: of the one case of the link, the studies its reports name, and no other of the archive.</summary>
public sealed class GuestPictures(GuestRoom guests, PictureRoom room)
{
    public PictureRoom Room => room;

    /// <summary>The studies of the case; null when this device may not look.</summary>
    public async Task<(IReadOnlyList<StudyShown> Studies, Phrase? WhyNot)?> Of(string token, HttpContext http)
    {
        if (Open(token, http) is not { } open) return null;
        var (studies, why) = await room.Of(open.Chart, open.Who, http.RequestAborted);
        return ([.. studies.Where(IsOfTheCase)], why);
    }

    public async Task<StudyShown?> Find(string token, string study, HttpContext http) =>
        Open(token, http) is { } open && await room.Find(open.Chart, open.Who, study, http.RequestAborted) is { } shown && IsOfTheCase(shown) ? shown : null;

    static bool IsOfTheCase(StudyShown s) => s is { Report: not null, Study: not null, Stranger: false };

    GuestCase? Open(string token, HttpContext http) =>
        guests.Find(token) is { } link && guests.Knows(link, http.Request.Cookies[GuestRoom.Cookie(link)]) ? guests.Open(link) : null;
}
