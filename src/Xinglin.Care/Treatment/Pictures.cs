using Xinglin.Facts.Imaging;

namespace Xinglin.Care.Treatment;

/// <summary>Which pictures can answer whether a treatment works.</summary>
static class Pictures
{
    static readonly string[] crossSections = ["CT", "MR", "PET", "磁共振"];
    static readonly string[] liver = ["肝", "腹", "liver", "hepat", "abdom"];

    extension(ImagingReport report)
    {
        public bool ShowsTumour() => Any(crossSections, report.Modality);

        public bool ShowsLiver() => report.ShowsTumour() && Any(liver, report.Region);
    }

    static bool Any(string[] words, string text) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
