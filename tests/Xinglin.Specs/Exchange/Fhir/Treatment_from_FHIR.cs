using Xinglin.Facts;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Exchange.Fhir;

public class Treatment_from_FHIR
{
    static string Order(string medicine, string more = "") => $"\"status\":\"active\",\"intent\":\"order\",\"authoredOn\":{Sending.Today},{medicine}{more}";

    static string Named(string words) => $"\"medicationCodeableConcept\":{Sending.Text(words)}";

    [Theory]
    [InlineData("Cisplatin 50 MG Injection", DrugKind.Anticancer)]
    [InlineData("PACLitaxel 100 MG Injection", DrugKind.Anticancer)]
    [InlineData("替吉奥胶囊", DrugKind.Anticancer)]
    [InlineData("注射用紫杉醇（白蛋白结合型）", DrugKind.Anticancer)]
    [InlineData("zongertinib 60 mg", DrugKind.Anticancer)] // by its stem alone
    [InlineData("tofacitinib 5 mg", DrugKind.Other)] // the stem's exception
    [InlineData("mitomycin 10 mg", DrugKind.Anticancer)] // no antibiotic for all its ending
    [InlineData("Amoxicillin 250 MG / Clavulanate 125 MG Oral Tablet", DrugKind.Antibacterial)]
    [InlineData("头孢哌酮舒巴坦", DrugKind.Antibacterial)]
    [InlineData("pegfilgrastim", DrugKind.GrowthFactor)]
    [InlineData("昂丹司琼注射液", DrugKind.Antiemetic)]
    [InlineData("盐酸羟考酮缓释片", DrugKind.Analgesic)]
    [InlineData("Simvastatin 10 MG", DrugKind.Other)]
    public void The_kind_of_a_medicine_is_known_by_its_name(string drug, DrugKind kind) =>
        Assert.Equal((drug, kind), Sending.Fact<MedicationOrdered>("MedicationRequest", Order(Named(drug))) is var o ? (o.Drug, o.Kind) : default);

    [Fact]
    public void An_ATC_code_tells_the_kind_of_a_name_nobody_listed() => Assert.Equal(DrugKind.Anticancer, Sending.Fact<MedicationOrdered>("MedicationRequest",
        Order($"\"medicationCodeableConcept\":{Sending.Concept("http://www.whocc.no/atc", "L01XX99", "newdrug")}")).Kind);

    [Fact]
    public void Dose_route_reason_and_instruction_come_along()
    {
        var order = Sending.Fact<MedicationOrdered>("MedicationRequest", Order(Named("替吉奥"), """
            ,"reasonCode":[{"text":"胃癌"}],"dosageInstruction":[{"text":"50 mg 每日两次","route":{"text":"口服"},"doseAndRate":[{"doseQuantity":{"value":50,"unit":"mg"}}]}]
            """));
        Assert.Equal(("50 mg 每日两次", 50m, "mg", "口服", "胃癌", OrderState.Active, false), (order.Sig, order.Dose, order.Unit, order.Route, order.For, order.State, order.Stated));
    }

    [Theory]
    [InlineData("completed", OrderState.Completed)]
    [InlineData("stopped", OrderState.Stopped)]
    [InlineData("cancelled", OrderState.Stopped)]
    [InlineData("on-hold", OrderState.OnHold)]
    [InlineData("draft", OrderState.Draft)]
    public void An_order_has_a_state(string status, OrderState state) => Assert.Equal(state, Sending.Fact<MedicationOrdered>("MedicationRequest",
        $"\"status\":\"{status}\",\"intent\":\"order\",{Named("a")}").State);

    [Fact]
    public void An_order_not_to_give_is_no_order() =>
        Assert.Empty(Sending.Says("MedicationRequest", Order(Named("阿司匹林"), ",\"doNotPerform\":true")).Drafts);

    [Fact]
    public void What_is_taken_is_a_statement() =>
        Assert.True(Sending.Fact<MedicationOrdered>("MedicationStatement", $"\"status\":\"active\",{Named("来曲唑")}").Stated);

    [Theory]
    [InlineData("\"contained\":[{\"resourceType\":\"Medication\",\"id\":\"m\",\"code\":{\"text\":\"顺铂\"}}],\"medicationReference\":{\"reference\":\"#m\"}", "顺铂")]
    [InlineData("\"medicationReference\":{\"reference\":\"Medication/m\"}", "卡铂")] // another document, at hand
    [InlineData("\"medicationReference\":{\"reference\":\"Medication/lost\",\"display\":\"奥沙利铂\"}", "奥沙利铂")] // not at hand: what the sender calls it
    [InlineData("\"medicationReference\":{\"reference\":\"Medication/lost\"}", "Medication/lost")]
    public void A_medicine_may_be_inside_elsewhere_or_lost(string medicine, string name) => Assert.Equal(name, Sending.Fact<MedicationOrdered>("MedicationRequest", Order(medicine),
        ("Medication/m", """{"resourceType":"Medication","code":{"text":"卡铂"}}""")).Drug);

    [Fact]
    public void A_dose_given_is_a_fact_of_its_time()
    {
        var draft = Sending.Draft("MedicationAdministration", $"\"status\":\"completed\",{Named("美罗培南")},\"effectivePeriod\":{{\"start\":{Sending.Today}}},\"dosage\":{{\"dose\":{{\"value\":1,\"unit\":\"g\"}},\"route\":{{\"text\":\"静滴\"}}}}");
        var given = Assert.IsType<DrugGiven>(draft.Fact);
        Assert.Equal(("美罗培南", DrugKind.Antibacterial, 1m, "g", "静滴", false), (given.Drug, given.Kind, given.Dose, given.Unit, given.Route, given.NotGiven));
        Assert.Equal(9, draft.HappenedAt.Hour);
    }

    [Fact]
    public void A_dose_not_given_says_so_and_why()
    {
        var given = Sending.Fact<DrugGiven>("MedicationAdministration", $"\"status\":\"not-done\",\"statusReason\":[{{\"text\":\"发热\"}}],{Named("顺铂")},\"effectiveDateTime\":\"2026-03-02\"");
        Assert.Equal((true, "发热"), (given.NotGiven, given.Reason));
    }

    [Fact]
    public void A_vaccine_is_a_drug_given() => Assert.Equal(DrugKind.Vaccine, Sending.Fact<DrugGiven>("Immunization",
        $"\"status\":\"completed\",\"vaccineCode\":{Sending.Concept("http://hl7.org/fhir/sid/cvx", "140", "Influenza")},\"occurrenceDateTime\":\"2025-10\"").Kind);

    [Fact]
    public void No_information_about_vaccines_is_no_vaccine() => Assert.Equal("No information about immunizations", Sending.Fact<Finding>("Immunization",
        $"\"status\":\"completed\",\"vaccineCode\":{Sending.Concept("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "no-immunization-info", "No information about immunizations")},\"occurrenceString\":\"unknown\"").Value);

    [Theory]
    [InlineData("Biopsy of colon", ProcedureKind.Biopsy)]
    [InlineData("Fine needle aspiration biopsy of lung", ProcedureKind.Biopsy)]
    [InlineData("肝动脉化疗栓塞术", ProcedureKind.Tace)]
    [InlineData("Transarterial chemoembolization", ProcedureKind.Tace)]
    [InlineData("HAIC", ProcedureKind.Haic)]
    [InlineData("Radiofrequency ablation of liver", ProcedureKind.Ablation)]
    [InlineData("Catheter ablation of tissue of heart", ProcedureKind.Other)]
    [InlineData("胸腔积液引流", ProcedureKind.Drainage)]
    [InlineData("Colonoscopy", ProcedureKind.Endoscopy)]
    [InlineData("Partial resection of colon", ProcedureKind.Surgery)]
    [InlineData("Prostatectomy", ProcedureKind.Surgery)]
    [InlineData("Combined chemotherapy and radiation therapy (procedure)", ProcedureKind.Other)]
    public void A_procedure_is_of_a_kind(string name, ProcedureKind kind) =>
        Assert.Equal(kind, Sending.Fact<ProcedureDone>("Procedure", $"\"status\":\"completed\",\"code\":{Sending.Text(name)},\"performedDateTime\":\"2026-01-05\"").Kind);

    [Fact]
    public void A_procedure_not_done_says_so() => Assert.True(Sending.Fact<ProcedureDone>("Procedure", $"\"status\":\"not-done\",\"code\":{Sending.Text("胃镜")}").NotDone);

    [Theory]
    [InlineData("preparation")]
    [InlineData("entered-in-error")]
    public void What_has_not_happened_states_nothing(string status) => Assert.Empty(Sending.Says("Procedure", $"\"status\":\"{status}\",\"code\":{Sending.Text("胃镜")}").Drafts);

    [Fact]
    public void A_radiotherapy_course_is_in_gray_and_fractions()
    {
        const string mcode = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-";
        var course = Sending.Fact<RadiotherapyCourse>("Procedure", $$"""
            "status":"completed","code":{{Sending.Snomed("1217123003")}},"performedPeriod":{"start":"2025-08-01","end":"2025-09-10"},"bodySite":[{"text":"食管"}],"extension":[
             {"url":"{{mcode}}modality-and-technique","extension":[{"url":"modality","valueCodeableConcept":{"text":"光子"} },{"url":"technique","valueCodeableConcept":{"text":"IMRT"} }]},
             {"url":"{{mcode}}dose-delivered-to-volume","extension":[{"url":"totalDoseDelivered","valueQuantity":{"value":5040,"unit":"cGy","system":"http://unitsofmeasure.org","code":"cGy"} },{"url":"fractionsDelivered","valueUnsignedInt":28}]},
             {"url":"{{mcode}}dose-delivered-to-volume","extension":[{"url":"totalDoseDelivered","valueQuantity":{"value":45,"unit":"Gy"} },{"url":"fractionsDelivered","valueUnsignedInt":25}]}]
            """);
        Assert.Equal(("食管", 50.4m, 28, "光子、IMRT", true), (course.Site, course.Gray, course.Fractions, course.Modality, course.Completed));
    }
}
