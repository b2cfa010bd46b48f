namespace BackOfficeBot.Sandbox.Graph.OData;

/// <summary>
/// The properties of the resources that are selected, filtered and ordered by most (https://learn.microsoft.com/graph/api/resources/event and its neighbours): a name that none of them
/// has is refused, as Graph does. Where a type is not listed, an unknown name is passed over.
/// </summary>
internal static class GraphTypes
{
    private const string Outlook = "id categories changeKey createdDateTime lastModifiedDateTime attachments extensions singleValueExtendedProperties multiValueExtendedProperties ";

    private static readonly Dictionary<string, HashSet<string>> Properties = new()
    {
        ["event"] = Names(Outlook + """
            subject body bodyPreview start end location locations attendees organizer isOrganizer isAllDay isCancelled isDraft isOnlineMeeting onlineMeeting onlineMeetingProvider onlineMeetingUrl
            allowNewTimeProposals hideAttendees hasAttachments importance sensitivity showAs type seriesMasterId recurrence instances exceptionOccurrences cancelledOccurrences originalStart
            originalStartTimeZone originalEndTimeZone isReminderOn reminderMinutesBeforeStart responseRequested responseStatus iCalUId uid transactionId webLink calendar
            """),
        ["message"] = Names(Outlook + """
            subject body bodyPreview uniqueBody from sender replyTo toRecipients ccRecipients bccRecipients conversationId conversationIndex flag hasAttachments importance inferenceClassification
            internetMessageId internetMessageHeaders isRead isDraft isDeliveryReceiptRequested isReadReceiptRequested parentFolderId receivedDateTime sentDateTime webLink meetingMessageType
            """),
        ["mailFolder"] = Names("id displayName parentFolderId childFolderCount childFolders totalItemCount unreadItemCount isHidden messages messageRules singleValueExtendedProperties multiValueExtendedProperties"),
        ["calendar"] = Names("""
            id name color hexColor owner changeKey canEdit canShare canViewPrivateItems isDefaultCalendar isRemovable isTallyingResponses allowedOnlineMeetingProviders defaultOnlineMeetingProvider
            calendarPermissions calendarView events singleValueExtendedProperties multiValueExtendedProperties
            """),
        ["todoTaskList"] = Names("id displayName isOwner isShared wellknownListName tasks extensions"),
        ["todoTask"] = Names("""
            id title body bodyLastModifiedDateTime categories completedDateTime createdDateTime lastModifiedDateTime dueDateTime startDateTime reminderDateTime isReminderOn hasAttachments importance
            recurrence status attachments attachmentSessions checklistItems linkedResources extensions
            """),
        ["driveItem"] = Names("""
            id name description size eTag cTag webUrl webDavUrl createdBy createdDateTime createdByUser lastModifiedBy lastModifiedDateTime lastModifiedByUser parentReference file folder
            fileSystemInfo root shared deleted package specialFolder remoteItem searchResult sharepointIds publication pendingOperations malware audio image photo video location bundle content
            children listItem permissions retentionLabel subscriptions thumbnails versions workbook analytics
            """),
    };

    private static readonly Dictionary<string, string> BySegment = new(StringComparer.OrdinalIgnoreCase)
    {
        ["events"] = "event", ["calendarView"] = "event", ["instances"] = "event", ["messages"] = "message", ["mailFolders"] = "mailFolder", ["calendars"] = "calendar", ["calendar"] = "calendar",
        ["lists"] = "todoTaskList", ["tasks"] = "todoTask", ["children"] = "driveItem", ["items"] = "driveItem",
    };

    /// <exception cref="GraphProblem">$select, $filter or $orderby name what the type of the route's resource does not have.</exception>
    public static void Check(GraphRoute route, GraphQuery query)
    {
        if (route.Method != "GET" || !BySegment.TryGetValue(route.Template.Split('/').Last(part => part[0] != '{' && part != "delta"), out var type)) return;
        Check(type, Split(query["$select"]), "Parsing OData Select and Expand failed: ");
        Check(type, query["$filter"] is { } filter ? ODataFilter.Names(filter) : []);
        Check(type, Split(query["$orderby"]));
    }

    private static void Check(string type, IEnumerable<string> named, string inWhat = "")
    {
        foreach (var name in named.Select(path => path.Split('/')[0]))
            if (!Properties[type].Contains(name) && name != "*" && !name.Contains('@', StringComparison.Ordinal) && !name.StartsWith("microsoft.graph.", StringComparison.Ordinal))
                throw GraphProblem.BadRequest("BadRequest", $"{inWhat}Could not find a property named '{name}' on type 'microsoft.graph.{type}'.");
    }

    private static IEnumerable<string> Split(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' ')[0]);

    private static HashSet<string> Names(string list) => new(list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
