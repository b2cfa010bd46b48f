using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Skills.Approvals.Templates;

public sealed class ApprovalsValidationTests
{
    private const string Somebody = "aaaaaaaa-0000-4000-8000-000000000001";

    private static TemplateOptions Course() => new()
    {
        Id = "course", It = "Corso", En = "Course", Fields = [new() { Id = "what", It = "Che cosa", En = "What", Required = true }, new() { Id = "price", Type = FieldType.Money, It = "Prezzo", En = "Price" }], Steps = [new() { Who = StepWho.Manager }],
    };

    private static string? Wrong(Action<TemplateOptions> change, Action<ApprovalsOptions>? also = null)
    {
        var template = Course();
        change(template);
        var options = new ApprovalsOptions { Templates = [template] };
        also?.Invoke(options);
        var staff = new StaffOptions { Departments = [new() { Name = "Acquisti", MemberIds = [Somebody] }] };
        return new ApprovalsValidation(Options.Create(staff)).Validate(null, options).FailureMessage;
    }

    [Fact]
    public void What_is_shipped_and_a_plain_template_are_right()
    {
        Assert.Null(Wrong(_ => { }));
        var shipped = new ApprovalsOptions { Templates = [.. ShippedTemplates.All()], Authority = [new() { Id = Somebody, Name = "Elena" }] };
        Assert.Null(new ApprovalsValidation(Options.Create(new StaffOptions())).Validate(null, shipped).FailureMessage);
    }

    [Fact]
    public void What_is_wrong_is_said_with_where_it_stands_and_what_to_set()
    {
        Assert.Equal("Approvals:Templates:0:Id must be small letters, digits and hyphens, such as training-course.", Wrong(t => t.Id = "My course"));
        Assert.Equal("Approvals:Templates:0: It and En must be set, at most 80 characters each: what people call it in Italian and in English.", Wrong(t => t.En = ""));
        Assert.Equal("Approvals:Templates:0:Fields must be 1 to 12.", Wrong(t => t.Fields = []));
        Assert.Equal("Approvals:Templates:0:Steps must be 1 to 6: who decides, one after the other.", Wrong(t => t.Steps = []));
        Assert.Equal("Approvals:Templates:0:Fields:0:Choices must be at least two.", Wrong(t => t.Fields[0].Type = FieldType.Choice));
        Assert.Equal("Approvals:Templates:0:Fields:1:Max must not be less than Min.", Wrong(t => (t.Fields[1].Min, t.Fields[1].Max) = (5, 3)));
        Assert.Equal("Approvals:Templates:0:Steps:0:Office must be an office of the section Staff that has a HeadId.", Wrong(t => (t.Steps[0].Who, t.Steps[0].Office) = (StepWho.OfficeHead, "Acquisti")));
        Assert.Equal("Approvals:Templates:0:Steps:0:Count is more than there are people in Ids.", Wrong(t => t.Steps[0] = new() { Who = StepWho.Named, Ids = [Somebody], Needs = StepNeeds.Count, Count = 2 }));
        Assert.Equal("Approvals:Templates:0:Steps:0: nobody stands in Approvals:Authority for course.", Wrong(t => t.Steps[0].Who = StepWho.Authority));
        Assert.Equal("Approvals:Templates:0:MayAsk: Vendite is neither a person's object id in Entra nor an office of the section Staff.", Wrong(t => t.MayAsk = ["Vendite", "Acquisti", Somebody]));
        Assert.Equal("Approvals:Hidden: no shipped template is called holiday; they are leave, purchase, expense, document, free.", Wrong(_ => { }, o => o.Hidden = ["holiday"]));
        Assert.Equal("Approvals:Authority:0:To must not be before From.", Wrong(_ => { }, o => o.Authority = [new() { Id = Somebody, Name = "Elena", From = new(2026, 2, 1), To = new(2026, 1, 1) }]));
    }
}
