using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Tests.Skills.Approvals;

public sealed class ApprovalWishTests
{
    [Theory]
    [InlineData("purchase", "richiesta di acquisto: un portatile, 2mila euro", "Portatile", "2000")]
    [InlineData("purchase", "richiesta di acquisto per TASK-2026-0000012: un portatile, 800 euro", "Portatile", "800")]
    [InlineData("purchase", "due monitor da 300 euro l'uno", "Due monitor", "600")]
    [InlineData("purchase", "four chairs at 90 euros each for the meeting room", "Four chairs", "360")]
    [InlineData("purchase", "purchase request: a laptop, 2k euros", "Laptop", "2000")]
    [InlineData("purchase", "purchase request for TASK-2026-12: two monitors, three hundred and fifty euros", "Two monitors", "350")]
    [InlineData("expense", "expense: dinner, two hundred and fifty euros", "Dinner", "250")]
    [InlineData("expense", "rimborso spese: treno per Roma, 78,40 €", "Treno per Roma", "78,4")]
    [InlineData("expense", "rimborso taxi 35 euro", "Taxi", "35")]
    [InlineData("expense", "nota spese pranzo col cliente 82 euro", "Pranzo col cliente", "82")]
    [InlineData("expense", "taxi refund 35 euros", "Taxi", "35")]
    [InlineData("expense", "rimborso di 35 euro", null, "35")]
    [InlineData("purchase", "richiesta di acquisto: sedie, tra 100 e 200 euro", null, null)]
    public void What_stands_behind_a_colon_is_what_is_asked_for_and_an_amount_is_whole(string template, string text, string? what, string? amount)
    {
        var understood = Taught.Understander.Understand(text, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", text.Contains("refund", StringComparison.Ordinal) || text.Contains("expense", StringComparison.Ordinal) || text.Contains("purchase", StringComparison.Ordinal) ? "en-US" : "it-IT"));
        var form = TemplateSet.Configured(new()).First(t => t.Id == template).Options;
        var typed = ApprovalWish.Fill(form, text, understood, new(2026, 11, 24));
        Assert.Equal(amount, typed.GetValueOrDefault(ApprovalDraft.Field(form.Fields.Find(f => f.Type == FieldType.Money)!)));
        if (what is not null)
            Assert.Equal(what, typed.GetValueOrDefault(ApprovalDraft.Field(form.Fields.Find(f => f is { Type: FieldType.Text, Required: true })!)));
    }
}
