using Xinglin.Facts;
using Xinglin.Storage.Reading;

namespace Xinglin.Web;

/// <summary>States of patients in words.</summary>
public static class PatientStates
{
    extension(PatientState state)
    {
        public Phrase Word => state switch
        {
            PatientState.Inpatient => new("在院", "in hospital"),
            PatientState.OnTreatment => new("居家治疗", "treated at home"),
            PatientState.FollowUp => new("随访", "followed up"),
            PatientState.Hospice => new("安宁疗护", "hospice care"),
            PatientState.Died => new("已故", "died"),
            _ => new("还没有记录", "nothing recorded yet"),
        };

        /// <summary>Those the house cares for now.</summary>
        public bool IsActive => state != PatientState.Died;
    }
}
