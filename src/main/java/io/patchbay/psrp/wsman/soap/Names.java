package io.patchbay.psrp.wsman.soap;

/** Namespaces and URIs of WS-Management (MS-WSMV 2.2.1 and 3.1.4). */
final class Names {
    static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
    static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
    static final String WSMV = "http://schemas.microsoft.com/wbem/wsman/1/wsman.xsd";
    static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
    static final String IDENTITY = "http://schemas.dmtf.org/wbem/wsman/identity/1/wsmanidentity.xsd";
    static final String FAULT = "http://schemas.microsoft.com/wbem/wsman/1/wsmanfault";
    static final String CONFIG = "http://schemas.microsoft.com/wbem/wsman/1/config";
    static final String POWERSHELL = "http://schemas.microsoft.com/powershell";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    static final String ANONYMOUS = "http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous";
    static final String FAULT_ACTION = "http://schemas.dmtf.org/wbem/wsman/1/wsman/fault";
    static final String COMMAND_STATE = SHELL + "/CommandState/";

    static final String CREATE = TRANSFER + "/Create";
    static final String DELETE = TRANSFER + "/Delete";
    static final String GET = TRANSFER + "/Get";
    static final String COMMAND = SHELL + "/Command";
    static final String SEND = SHELL + "/Send";
    static final String RECEIVE = SHELL + "/Receive";
    static final String SIGNAL = SHELL + "/Signal";

    private Names() {}
}
