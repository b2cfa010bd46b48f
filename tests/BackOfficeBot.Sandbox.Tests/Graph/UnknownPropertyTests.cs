using System.Net;

namespace BackOfficeBot.Sandbox.Tests.Graph;

public sealed class UnknownPropertyTests : OfficeTests
{
    [Theory]
    [InlineData("/me/events?$select=subject,colour", "Parsing OData Select and Expand failed: Could not find a property named 'colour' on type 'microsoft.graph.event'.")]
    [InlineData("/me/messages?$filter=isJunk eq true", "Could not find a property named 'isJunk' on type 'microsoft.graph.message'.")]
    [InlineData("/me/mailFolders/inbox/messages?$orderby=age desc", "Could not find a property named 'age' on type 'microsoft.graph.message'.")]
    [InlineData("/me/mailFolders?$select=isRead", "Parsing OData Select and Expand failed: Could not find a property named 'isRead' on type 'microsoft.graph.mailFolder'.")]
    [InlineData("/me/todo/lists?$filter=name eq 'x'", "Could not find a property named 'name' on type 'microsoft.graph.todoTaskList'.")]
    public async Task A_property_that_the_type_does_not_have_is_refused(string path, string words)
    {
        var answer = (await Office.Clumsy("davide.rinaldi").GetAsync(path)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal(("BadRequest", words), (answer.Error, answer["error/message"]));
    }

    [Theory]
    [InlineData("/me/events?$select=subject,start/dateTime&$orderby=start/dateTime desc,subject&$filter=start/dateTime ge '2026-01-01' and not isCancelled")]
    [InlineData("/me/messages?$filter=toRecipients/any(r:r/emailAddress/address eq 'a@b.it')")]
    [InlineData("/me/calendar?$select=*")]
    public async Task What_the_type_has_is_answered(string path) => (await Davide.GetAsync(path)).Expect(HttpStatusCode.OK);
}
