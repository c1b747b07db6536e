using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care;

/// <summary>药师签过的方案模板。What may be ordered from: a template of this house whose text a pharmacist signed. A name no card here has is no template, and is let through: the hold check then asks at every cycle.</summary>
/// <param name="isSigned">whether this text of this edition was signed; asked at every order, for a signature may come from another machine</param>
public sealed class SignedTemplates(Library library, Func<Template, bool> isSigned)
{
    /// <summary>Why this may not be ordered; null when it may, or when it is no order.</summary>
    public Phrase? WhyNot(IFact fact, DateTimeOffset on)
    {
        string[] named = fact switch { CycleOrdered ordered => [ordered.Regimen], RegimenStarted started => [started.Regimen, started.Name], _ => [] };
        if (named.Select(n => library.TemplateMeant(n, on)).FirstOrDefault(t => t is not null) is not { } template || isSigned(template)) return null;
        return new($"方案模板 {template.Stamp} 还没有药师签名，不能据此开医嘱；请药师核对后签名", $"no pharmacist has signed the template {template.Stamp}, so it cannot be ordered; ask a pharmacist to check and sign it");
    }
}
